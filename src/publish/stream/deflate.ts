import { deflateRawSync } from 'node:zlib';

/** Deflate as published. Measured: a higher level costs more time than it saves bytes; more memory saves both. */
export const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 4, memLevel: 9 });

/** Bytes from which a stream is one that first queries wait for. */
const LONG = 1 << 16;

/** Of the streams of frequent keys: of the long ones a twentieth smaller, for a search that takes longer. */
export const deflateStream = (bytes: Uint8Array): Uint8Array =>
  deflateRawSync(bytes, { level: bytes.length < LONG ? 4 : 6, memLevel: 9 });
