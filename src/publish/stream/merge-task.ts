/** Published files made of many pieces, one piece in memory at a time. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { mergePack } from '../../search/merge-pack.ts';
import { patchPack } from '../../search/patch-pack.ts';
import { rangeOf, RUN_HEAD } from '../../search/run.ts';
import { deflate, deflateStream } from './deflate.ts';
import { placeFile, readSlice, type Slice } from './store.ts';

export interface TableTask {
  kind: 'table';
  path: string;
  head: string;
  between: string;
  tail: string;
  /** Empty ones are passed over. */
  slices: Slice[];
}

const BUFFER = 1 << 20;

export interface TableFacts {
  bytes: number;
  sha256: string;
}

/** Write a table whole or not at all; its size and hash are taken on the way. */
export function runTable({ path, head, between, tail, slices }: TableTask): TableFacts {
  const hash = createHash('sha256');
  const own = `${path}.${process.pid}.tmp`;
  const out = openSync(own, 'w');
  let bytes = 0;
  const put = (piece: Uint8Array): void => {
    hash.update(piece);
    for (let done = 0; done < piece.length;) done += writeSync(out, piece, done);
    bytes += piece.length;
  };
  const buffer = Buffer.allocUnsafe(BUFFER);
  const separator = Buffer.from(between);
  put(Buffer.from(head));
  let first = true;
  for (const { file, from, length } of slices) {
    if (length === 0) continue;
    if (!first && separator.length > 0) put(separator);
    first = false;
    const handle = openSync(file, 'r');
    for (let at = from; at < from + length;) {
      const got = readSync(handle, buffer, 0, Math.min(BUFFER, from + length - at), at);
      if (got === 0) throw new Error(`${file} ends before ${from + length}`);
      put(buffer.subarray(0, got));
      at += got;
    }
    closeSync(handle);
  }
  put(Buffer.from(tail));
  closeSync(out);
  renameSync(own, path);
  return { bytes, sha256: hash.digest('hex') };
}

export interface PackTask {
  kind: 'pack';
  path: string;
  pack: number;
  packBits: number;
  bucketBits: number;
  ownFrom: number;
  followFrom: number;
  /** Runs of all segments, in order. */
  runs: string[];
  /** The pack before some segments changed. */
  patch: { path: string; changes: { segment: number; before: string }[] } | null;
}

/** Heads of runs, by their files: every pack asks for all of them. */
const heads = new Map<string, Buffer>();

function headOf(file: string): Buffer {
  const known = heads.get(file);
  if (known !== undefined) return known;
  const head = readSlice({ file, from: 0, length: RUN_HEAD });
  heads.set(file, head);
  return head;
}

function rangeFrom(file: string, bits: number, pack: number): Buffer {
  const { from, to } = rangeOf(headOf(file), bits, pack);
  return readSlice({ file, from, length: to - from });
}

export function runPack(task: PackTask): void {
  const { path, pack, packBits, bucketBits, runs, patch } = task;
  const options = { bucketBits, ownFrom: task.ownFrom, followFrom: task.followFrom, deflate, deflateStream };
  const merge = (): void => {
    writeFileSync(path, mergePack(ranges(runs, packBits, pack), options));
  };
  if (patch === null) {
    merge();
    return;
  }
  const changes = patch.changes
    .map(({ segment, before }) => ({
      segment,
      before: rangeFrom(before, packBits, pack),
      after: rangeFrom(runs[segment] ?? '', packBits, pack),
    }))
    .filter(({ before, after }) => !before.equals(after));
  if (changes.length === 0) {
    placeFile(patch.path, path);
    return;
  }
  let bytes: Uint8Array = readFileSync(patch.path);
  for (const { segment, before, after } of changes) {
    const patched = patchPack(bytes, segment, before, after, { ...options, inflate: inflateRawSync });
    if (patched === null) {
      merge();
      return;
    }
    bytes = patched;
  }
  writeFileSync(path, bytes);
}

function* ranges(runs: readonly string[], bits: number, pack: number): Generator<Uint8Array> {
  for (const run of runs) yield rangeFrom(run, bits, pack);
}
