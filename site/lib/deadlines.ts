import type { Level } from '../../src/model/index.ts';
import { LEVELS } from '../../src/model/index.ts';
import { citationLine, figureCitation, placeName, pinWords } from './citation.ts';
import type { Collection } from './collection.ts';
import { commitments, indicatorName, isQuantity } from './commitments.ts';
import { formatValue, formatWhen, whenKey, type Measured } from './format.ts';
import { indicatorOf, shortTitleOf } from './gloss.ts';
import { clauseHref, indicatorHref } from './href.ts';
import { language } from './language.ts';
import { recordAnchor } from './marks.ts';
import { referenceName } from './names.ts';

/** A commitment with the year in which it falls due. */
export interface Deadline {
  readonly year: number;
  readonly key: string;
  readonly when: string;
  /** Name of what falls due, and the address of its indicator where it has one. */
  readonly name: string;
  readonly indicatorId: string | null;
  readonly indicatorHref: string | null;
  /** 下降16%以上; empty for a dated promise without a number. */
  readonly value: string;
  readonly firm: boolean;
  readonly level: Level;
  /** Short name of the document; the row of the picture. */
  readonly document: string;
  readonly documentId: string;
  readonly href: string | null;
  readonly place: string;
  readonly citation: string;
}

/** Only what a record itself says is a deadline; the years of its plan are none. */
const yearOf = ({ by, period }: Pick<Measured, 'by' | 'period'>): number | null =>
  by === null ? (period?.end ?? null) : Number(by.replace('<', '').slice(0, 4));

/** Words are of the page's language: one list for each. */
const known = { zh: new WeakMap<object, Deadline[]>(), en: new WeakMap<object, Deadline[]>() };

/** Every dated commitment of the policy texts and the reference figures, by date and level. */
export function deadlines(data: Collection): Deadline[] {
  const made = known[language()].get(data.milestones);
  if (made !== undefined) return made;
  const out: Deadline[] = [];
  for (const { document, clause, record } of commitments(data)) {
    const year = yearOf(record);
    if (year === null || document.level === null) continue;
    const entry = data.indicator(record.indicator.id);
    out.push({
      year,
      key: whenKey(record),
      when: formatWhen(record),
      name: indicatorName(data, record),
      indicatorId: entry?.id ?? null,
      indicatorHref: entry === null ? null : indicatorHref(entry.id),
      value: isQuantity(record) ? formatValue(record) : '',
      firm: record.firm,
      level: document.level,
      document: shortTitleOf(document),
      documentId: document.id,
      href: clauseHref(clause.id, recordAnchor(record)),
      place: placeName(clause),
      citation: citationLine(document, clause),
    });
  }
  for (const figure of data.figures) {
    const year = yearOf(figure);
    if (year === null) continue;
    const entry = data.indicator(figure.indicator.id);
    out.push({
      year,
      key: whenKey(figure),
      when: formatWhen(figure),
      name: entry === null ? figure.indicator.text : indicatorOf(entry),
      indicatorId: entry?.id ?? null,
      indicatorHref: entry === null ? null : indicatorHref(entry.id),
      value: figure.value === null ? '' : formatValue(figure),
      firm: figure.firm,
      level: figure.level,
      document: referenceName(figure),
      documentId: figure.documentId,
      href: null,
      place: pinWords(figure.pin),
      citation: figureCitation(figure),
    });
  }
  out.sort(
    (x, y) =>
      x.year - y.year || LEVELS.indexOf(x.level) - LEVELS.indexOf(y.level) || x.key.localeCompare(y.key),
  );
  known[language()].set(data.milestones, out);
  return out;
}
