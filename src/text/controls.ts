/**
 * Signs that are no words and change how others are shown or read: controls but
 * for tab and line ends (C0, C1), bidirectional embeddings, overrides and
 * isolates, annotation marks, lone halves of a pair, and tag characters (U+E0000…).
 */
const CONTROL =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu;

/** Has a text a sign that is no word? */
export const hasControls = (text: string): boolean => text.search(CONTROL) !== -1;

/**
 * The text with every such sign shown as U+FFFD, of the same length, so that
 * offsets hold: what stood there can be seen and does nothing.
 */
export const withoutControls = (text: string): string =>
  text.replace(CONTROL, (sign) => '\ufffd'.repeat(sign.length));

/** The same on one line, for formats in which a line end means something. */
export const cleanLine = (text: string): string => withoutControls(text).replace(/\s+/gu, ' ').trim();
