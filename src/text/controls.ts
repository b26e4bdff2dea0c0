/**
 * Signs that are no words and change how others are shown or read: controls but
 * for tab and line ends (C0, C1), bidirectional embeddings, overrides and
 * isolates, annotation marks, lone halves of a pair, and tag characters (U+E0000…).
 */
const CONTROL =
  // eslint-disable-next-line no-control-regex -- control signs are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu;

/** Has a text a sign that is no word? */
export const hasControls = (text: string): boolean => text.search(CONTROL) !== -1;

/**
 * The text with every such sign shown as U+FFFD, of the same length, so that
 * offsets hold: what stood there can be seen and does nothing.
 */
export const withoutControls = (text: string): string =>
  text.replace(CONTROL, (sign) => '\ufffd'.repeat(sign.length));

/** Controls but for the tab, signs without width, marks of direction: they are put into files, and no reader sees them. */
const STRAY = /(?!\t)[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu;

/** A line without signs that are put into files and that no reader sees. */
export const withoutStraySigns = (line: string): string => line.replace(STRAY, '');

/** The text without any sign that is no word. */
export const stripControls = (text: string): string => text.replace(CONTROL, '');

/** With every such sign shown, and on one line, for formats in which a line end means something. */
export const cleanLine = (text: string): string => withoutControls(text).replace(/\s+/gu, ' ').trim();
