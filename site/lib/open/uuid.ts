import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Namespace of this project's names; never changes, or every reader of a feed sees all entries anew. */
const NAMESPACE = '5d1a6f0e-6c52-4d0f-9a57-2f0c7b8f4e11';

/**
 * A UUID made from a name (RFC 9562, version 5): the same for the same
 * permanent address, wherever the site stands.
 */
export function uuidOf(name: string): string {
  const hash = sha1(new Uint8Array([...hexToBytes(NAMESPACE.replaceAll('-', '')), ...utf8ToBytes(name)]));
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
