import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

/** Outline of a sign in font units, y upwards, and its advance in parts of the size. */
interface Glyph {
  readonly outline: string;
  readonly advance: number;
}

/** Signs of one font as outlines, so that a picture needs no font where it is painted. */
export interface Face {
  readonly advance: (sign: string) => number;
  /** SVG paths of a sign whose baseline begins at x, y. */
  readonly draw: (sign: string, x: number, y: number, size: number) => string;
}

/** Signs that a picture leaves out: joiners, variation selectors, zero widths. */
const UNSEEN = /^(?:[\u200b-\u200f\u2060\u00ad]|[\ufe00-\ufe0f]|\ufeff)$/u;
const LACKING = 0x3013; // 〓, which stands for a sign that the font lacks

/** @param weight folder of the font package: `400Regular` */
export function openFace(weight: string): Face {
  const file = `NotoSerifSC_${weight}.ttf`;
  const font = openSync(
    createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${weight}/${file}`),
  ) as Font;
  const known = new Map<string, Glyph>();
  const glyph = (sign: string): Glyph => {
    const found = known.get(sign);
    if (found !== undefined) return found;
    const code = sign.codePointAt(0) ?? LACKING;
    const made = UNSEEN.test(sign)
      ? { outline: '', advance: 0 }
      : outlineOf(font, font.hasGlyphForCodePoint(code) ? code : LACKING);
    known.set(sign, made);
    return made;
  };
  return {
    advance: (sign) => glyph(sign).advance,
    draw(sign, x, y, size) {
      const { outline } = glyph(sign);
      const scale = (size / font.unitsPerEm).toFixed(5);
      return outline === ''
        ? ''
        : `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale} -${scale})" d="${outline}"/>`;
    },
  };
}

function outlineOf(font: Font, code: number): Glyph {
  const glyph = font.glyphForCodePoint(code);
  return { outline: glyph.path.toSVG(), advance: glyph.advanceWidth / font.unitsPerEm };
}
