import { decodeText, UnreadableText } from '../../../text/decode.ts';
import { RefusedFile } from '../reading.ts';

/** <meta charset=…> in the first bytes of a page (HTML, “prescan”). */
const CHARSET = /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,20})/iu;
const SCANNED = 4096;

/** Text of a page: by byte order mark, by what it says of itself, else as any text. @throws {RefusedFile} */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SCANNED));
  const said = CHARSET.exec(head)?.[1]?.toLowerCase();
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (said !== undefined && !marked && /^(?:gb|utf-?8|big5)/u.test(said)) {
    // GB 2312 and GBK are parts of GB 18030; pages say the one and use the other.
    const encoding = said.startsWith('gb') ? 'gb18030' : said;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    }
  }
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw new RefusedFile(`a web page that can't be decoded: ${error.reason}`);
  }
}
