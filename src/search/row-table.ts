/** Rows of features, each different one written once: clauses that are alike in a frequent key's stream. */
import { Reader, Writer } from './bytes.ts';
import { skipFeature } from './feature-rows.ts';

/** Different rows in the order in which they came. */
class RowTable {
  private slots = new Int32Array(1 << 8);
  private readonly hashes: number[] = [];
  private readonly starts = [0];
  private readonly bytes = new Writer(1 << 12);

  /** The place of a row, and whether it is new. */
  place(from: Uint8Array, start: number, end: number): { place: number; isNew: boolean } {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (from[i] ?? 0), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = (this.slots[slot] ?? 0) - 1;
      if (this.hashes[place] === hash && this.isAt(place, from, start, end)) return { place, isNew: false };
    }
    const place = this.hashes.length;
    this.slots[slot] = place + 1;
    this.hashes.push(hash);
    this.bytes.slice(from, start, end);
    this.starts.push(this.bytes.length);
    if (this.hashes.length * 2 > this.slots.length) this.grow();
    return { place, isNew: true };
  }

  private isAt(place: number, from: Uint8Array, start: number, end: number): boolean {
    const at = this.starts[place] ?? 0;
    if ((this.starts[place + 1] ?? 0) - at !== end - start) return false;
    for (let i = 0; i < end - start; i += 1) if (this.bytes.at(at + i) !== from[start + i]) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    this.hashes.forEach((hash, place) => {
      let slot = hash & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = place + 1;
    });
  }

  close(): Uint8Array {
    return this.bytes.close();
  }
}

/** Takes rows: writes a number for each (0: new, else its place and one more), then the new ones. */
export class RowWriter {
  private readonly table = new RowTable();
  private readonly numbers = new Writer(1 << 10);

  /** All rows up to the end of the bytes. Gives how many. */
  take(from: Reader): number {
    let count = 0;
    for (; !from.isDone; count += 1) {
      const start = from.at;
      skipFeature(from);
      const { place, isNew } = this.table.place(from.bytes, start, from.at);
      this.numbers.number(isNew ? 0 : place + 1);
    }
    return count;
  }

  close(): Uint8Array {
    this.numbers.raw(this.table.close());
    return this.numbers.close();
  }
}

/** The places of `count` rows among the different ones; the reader stands where those begin. */
export function readRowPlaces(from: Reader, count: number): { places: Uint32Array; different: number } {
  const places = new Uint32Array(count);
  let different = 0;
  for (let i = 0; i < count; i += 1) {
    const known = from.number();
    places[i] = known === 0 ? different++ : known - 1;
  }
  return { places, different };
}
