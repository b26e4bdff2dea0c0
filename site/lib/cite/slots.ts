/**
 * Citations of one document differ by a few words only: the place, the
 * address, the hash, the key, the day of access. The library renders each form
 * once a document with signs in their stead; a provision's citation, and in
 * the browser a sentence's, is that with the signs filled in.
 */
import type { PolicyDocument } from '../../../src/model/index.ts';
import { cslDate, cslItem, type CslItem } from './csl-item.ts';
import { DAY_FORMS, writeDay, type DayForm } from './day.ts';
import { FORMS, render, type Form } from './forms.ts';

export const SLOTS = ['key', 'place', 'url', 'hash'] as const;
export type Slot = (typeof SLOTS)[number];
/** What stands in a citation for a slot, and for the day of access. */
export type Values = Readonly<Record<Slot, string>>;

export type Piece =
  | { readonly text: string }
  | { readonly slot: Slot }
  /** Words that stand only with a day of access, which comes between them. */
  | { readonly before: string; readonly date: DayForm; readonly after: string };

export interface Template {
  readonly form: Form;
  readonly pieces: readonly Piece[];
}

/** Private characters, which no published text has. */
const SIGNS: Values = { key: '\uE0F1', place: '\uE0F2', url: '\uE0F3', hash: '\uE0F4' };
const slotOf = (sign: string): Slot | undefined => SLOTS.find((slot) => SIGNS[slot] === sign);
const DAY = '1987-12-24';

/** The item of a provision: the document's, with place, hash and address. */
export function provisionItem(document: PolicyDocument, values: Values, accessed: string | null): CslItem {
  const item = cslItem(document, values.key, values.url);
  if (values.place !== '') item.section = values.place;
  const { date } = document.version;
  if (values.hash !== '') item.note = `sha-256/128 ${values.hash}${date === null ? '' : `, text of ${date}`}`;
  if (accessed !== null) item.accessed = cslDate(accessed);
  return item;
}

/** Text with signs, cut at them. */
function cutAtSigns(text: string): Piece[] {
  return text.split(/([\uE0F1-\uE0F4])/u).flatMap((part): Piece[] => {
    const slot = slotOf(part);
    if (slot !== undefined) return [{ slot }];
    return part === '' ? [] : [{ text: part }];
  });
}

/** What the day of access adds to a form: the shortest stretch of `dated` without which it is `undated`. */
function addition(dated: string, undated: string): [number, number] {
  let start = 0;
  while (start < undated.length && dated[start] === undated[start]) start += 1;
  const end = dated.length - (undated.length - start);
  if (dated.slice(0, start) + dated.slice(end) !== undated)
    throw new Error(`a day of access changes more than it adds: ${dated}`);
  return [start, end];
}

function templateOf(document: PolicyDocument, form: Form, signs: Values): Template {
  const undated = render(form, provisionItem(document, signs, null));
  const dated = render(form, provisionItem(document, signs, DAY));
  if (dated === undated) return { form, pieces: cutAtSigns(dated) };
  const [start, end] = addition(dated, undated);
  const added = dated.slice(start, end);
  for (const date of DAY_FORMS) {
    const at = added.indexOf(writeDay(date, DAY));
    if (at === -1) continue;
    return {
      form,
      pieces: [
        ...cutAtSigns(dated.slice(0, start)),
        { before: added.slice(0, at), date, after: added.slice(at + writeDay(date, DAY).length) },
        ...cutAtSigns(dated.slice(end)),
      ],
    };
  }
  throw new Error(`${form}: no day of access in ${added}`);
}

const kept = new WeakMap<PolicyDocument, readonly [readonly Template[], readonly Template[]]>();

/** All forms of a document's citation, with or without a place in it. Made once a document. */
export function templates(document: PolicyDocument, placed: boolean): readonly Template[] {
  let both = kept.get(document);
  if (both === undefined) {
    const of = (signs: Values): readonly Template[] => FORMS.map((form) => templateOf(document, form, signs));
    both = [of({ ...SIGNS, place: '', hash: '' }), of(SIGNS)];
    kept.set(document, both);
  }
  return both[placed ? 1 : 0];
}

/** A citation in words; without a day of access where `day` is null. */
export function fill(template: Template, values: Values, day: string | null): string {
  return template.pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      if ('slot' in piece) return values[piece.slot];
      return day === null ? '' : `${piece.before}${writeDay(piece.date, day)}${piece.after}`;
    })
    .join('');
}
