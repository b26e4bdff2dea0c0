/** The hash that stands for the words of a published address. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** How `textHash` is made, as it is named wherever a hash is published. */
export const HASH_ALGORITHM = 'sha-256/128 nfc no-white-space';

/** SHA-256 of a text's UTF-8, in hex. */
type Digest = (text: string) => string;

let digest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** Have SHA-256 made by the runtime's own; the digests are the same. */
export function digestBy(native: Digest): void {
  digest = native;
}

/**
 * Hash of a text's words: Unicode NFC, white space taken out, UTF-8, SHA-256,
 * the first 128 bits as 32 hex digits. Lines broken otherwise have the same
 * hash; any other sign makes another. Synchronous, in a browser too.
 */
export function textHash(text: string): string {
  return digest(text.normalize('NFC').replace(/\s+/gu, '')).slice(0, 32);
}
