import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/**
 * An XML document. Signs that XML forbids (control characters, lone
 * surrogates) become U+FFFD; markup in a text is escaped by the library.
 */
export const xml = (): XMLBuilder =>
  create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' });
