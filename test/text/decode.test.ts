import { describe, expect, it } from 'vitest';
import { decodeText, UnreadableText } from '../../src/text/decode.ts';

const text = '某省节能方案\n一、总体要求。到2025年，能耗下降16%以上。\n';
const utf16 = (s: string, big: boolean, bom: boolean): Uint8Array => {
  const out = new DataView(new ArrayBuffer((s.length + (bom ? 1 : 0)) * 2));
  const put = (i: number, code: number): void => {
    out.setUint16(i * 2, code, !big);
  };
  if (bom) put(0, 0xfeff);
  for (let i = 0; i < s.length; i += 1) put(i + (bom ? 1 : 0), s.charCodeAt(i));
  return new Uint8Array(out.buffer);
};
// 节能方案，⏎16% in GBK.
const gbk = Uint8Array.from([
  0xbd, 0xda, 0xc4, 0xdc, 0xb7, 0xbd, 0xb0, 0xb8, 0xa3, 0xac, 0x0a, 0x31, 0x36, 0x25,
]);
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
const pdf = Uint8Array.from([
  0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x35, 0x0a, 0xe2, 0xe3, 0xcf, 0xd3, 0, 1, 2,
]);

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(text, false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(text, true, true), 'utf-16be'],
    ['UTF-16 LE without', utf16(text, false, false), 'utf-16le'],
    ['UTF-16 BE without', utf16(text, true, false), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });
  it('reads GBK', () => {
    expect(decodeText(gbk)).toEqual({ text: '节能方案，\n16%', encoding: 'gb18030' });
  });
  it('makes one line end of all', () => {
    expect(decodeText(new TextEncoder().encode('甲\r\n乙\r丙\n丁')).text).toBe('甲\n乙\n丙\n丁');
  });
  it.each([
    ['nothing', new Uint8Array(0), /empty/u],
    ['white space', new TextEncoder().encode(' \n\t\n'), /white space/u],
    ['a picture', png, /not a text file/u],
    ['a PDF', pdf, /not a text file/u],
  ])('refuses %s in one line', (_, bytes, reason) => {
    expect(() => decodeText(bytes)).toThrow(UnreadableText);
    expect(() => decodeText(bytes)).toThrow(reason);
  });
});
