import { deflateRawSync } from 'node:zlib';

/** Deflate as published. Measured: a higher level costs more time than it saves bytes; more memory saves both. */
export const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 4, memLevel: 9 });

/** Of what first queries wait for: a twentieth smaller, for a search a little longer. */
export const deflateStream = (bytes: Uint8Array): Uint8Array =>
  deflateRawSync(bytes, { level: 6, memLevel: 9 });
