/** Numbers and strings as bytes: small numbers take one. */
export class Writer {
  private bytes: Uint8Array;
  length = 0;

  constructor(room = 256) {
    this.bytes = new Uint8Array(room);
  }

  private room(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** A whole number from 0 below 2^31, seven bits a byte. */
  number(value: number): void {
    this.room(5);
    if (value < 0x80) {
      this.bytes[this.length++] = value;
      return;
    }
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** A whole number below 2^32 in four bytes. */
  word(value: number): void {
    this.room(4);
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.length++] = (value >>> shift) & 0xff;
  }

  numbers(values: readonly number[]): void {
    this.number(values.length);
    for (const value of values) this.number(value);
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  /** A stretch of another array. */
  slice(bytes: Uint8Array, from: number, to: number): void {
    this.room(to - from);
    if (to - from > 64) this.bytes.set(bytes.subarray(from, to), this.length);
    else for (let i = from, at = this.length; i < to; i += 1, at += 1) this.bytes[at] = bytes[i] ?? 0;
    this.length += to - from;
  }

  raw(bytes: Uint8Array, count = bytes.length): void {
    this.room(count);
    if (count > 64) this.bytes.set(count === bytes.length ? bytes : bytes.subarray(0, count), this.length);
    else for (let i = 0; i < count; i += 1) this.bytes[this.length + i] = bytes[i] ?? 0;
    this.length += count;
  }

  /** All that another has written; that one is empty again. */
  take(other: Writer): void {
    this.raw(other.bytes, other.length);
    other.length = 0;
  }

  /** UTF-16 code units: half a surrogate pair is kept. */
  text(text: string): void {
    this.number(text.length);
    for (let i = 0; i < text.length; i += 1) this.number(text.charCodeAt(i));
  }

  /** A byte that was written. */
  at(place: number): number {
    return this.bytes[place] ?? 0;
  }

  /** What was written; the writer is empty again. */
  done(): Uint8Array {
    const bytes = this.bytes.slice(0, this.length);
    this.length = 0;
    return bytes;
  }

  /** The same; the writer's memory is given back. */
  close(): Uint8Array {
    const bytes = this.done();
    this.bytes = new Uint8Array(0);
    return bytes;
  }
}

const NONE: readonly number[] = [];

export class Reader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  word(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= this.byte() << shift;
    return value >>> 0;
  }

  numbers(): readonly number[] {
    const count = this.number();
    if (count === 0) return NONE;
    const values: number[] = [];
    for (let i = 0; i < count; i += 1) values.push(this.number());
    return values;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Error('the part ends too early');
    this.at += 1;
    return byte;
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error('the part ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(): string {
    let text = '';
    for (let left = this.number(); left > 0; left -= 1) text += String.fromCharCode(this.number());
    return text;
  }
}
