/** PDF files of a few letters' places, written by hand: no font is embedded, as in many real ones. */

/** Words at a place of a page; points, y upwards from the foot. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size: number;
}

export interface Page {
  placed: Placed[];
  /** Turn by which the page is shown; its words are written turned the other way. */
  rotate?: 0 | 90;
}

export const PAGE = { width: 595, height: 842 };

const hex = (text: string): string =>
  [...text]
    .map((ch) =>
      [...ch]
        .map((c) =>
          Array.from({ length: c.length }, (_, i) => c.charCodeAt(i).toString(16).padStart(4, '0')).join(''),
        )
        .join(''),
    )
    .join('');

/** Width in points: letters of ASCII are half as wide as Han characters. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((n, ch) => n + (ch.charCodeAt(0) < 0x80 ? size / 2 : size), 0);

function contentOf(page: Page): string {
  return page.placed
    .map(({ text, x, y, size }) => {
      const matrix =
        page.rotate === 90
          ? `0 1 -1 0 ${(PAGE.width - y).toFixed(2)} ${x.toFixed(2)}`
          : `1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)}`;
      return `BT /F1 ${size} Tf ${matrix} Tm <${hex(text)}> Tj ET`;
    })
    .join('\n');
}

/** Bytes of a PDF of these pages. */
export function writePdf(pages: readonly Page[]): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>',
  );
  for (const page of pages) {
    const content = contentOf(page);
    const box = `[0 0 ${PAGE.width} ${PAGE.height}]`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let out = '%PDF-1.5\n';
  const places: number[] = [];
  objects.forEach((object, i) => {
    places.push(out.length);
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(out);
}
