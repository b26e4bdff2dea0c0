import { Parser } from 'htmlparser2';
import { levelOf } from './numbering.ts';

/** What a paragraph style says that matters to a reader of words. */
export interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
  /** Level of a heading (0 is the outermost), or null. */
  outline: number | null;
}

/** heading 2, 标题 2: the styles that Word has for headings may leave their level unsaid. */
function namedOutline(name: string): number | null {
  const depth = /^(?:heading|标题)\s?([1-6])$/iu.exec(name.trim())?.[1];
  return depth === undefined ? null : Number(depth) - 1;
}

/** Paragraph styles by id, each with what it takes from those it is based on. */
export function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  new Parser(
    {
      onopentag: (name, a) => {
        const value = a['w:val'] ?? '';
        if (name === 'w:style' && a['w:type'] === 'paragraph') {
          style = { basedOn: null, list: null, level: null, outline: null };
          styles.set(a['w:styleId'] ?? '', style);
        } else if (name === 'w:style') style = null;
        else if (style === null) return;
        else if (name === 'w:name') style.outline ??= namedOutline(value);
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:numId') style.list = value;
        else if (name === 'w:ilvl') style.level = levelOf(value);
        else if (name === 'w:outlineLvl') style.outline = Number(value);
      },
    },
    { xmlMode: true, decodeEntities: true },
  ).end(xml);
  for (const own of styles.values()) {
    let above = own.basedOn === null ? undefined : styles.get(own.basedOn);
    // A chain of styles that runs in a circle ends.
    for (let steps = 0; above !== undefined && steps < 20; steps += 1) {
      own.list ??= above.list;
      own.level ??= above.level;
      own.outline ??= above.outline;
      above = above.basedOn === null ? undefined : styles.get(above.basedOn);
    }
  }
  return styles;
}
