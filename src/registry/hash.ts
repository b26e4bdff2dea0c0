/** The hash that stands for the words of a published address. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** How `textHash` is made, as it is named wherever a hash is published. */
export const HASH_ALGORITHM = 'sha-256/128 nfc no-white-space';

/**
 * Hash of a text's words: Unicode NFC, white space taken out, UTF-8, SHA-256,
 * the first 128 bits as 32 hex digits. Lines broken otherwise have the same
 * hash; any other sign makes another. Synchronous, in a browser too.
 */
export function textHash(text: string): string {
  const words = text.normalize('NFC').replace(/\s+/gu, '');
  return bytesToHex(sha256(utf8ToBytes(words)).subarray(0, 16));
}
