import type { Indicator, Relation } from '../../src/model/index.ts';
import {
  baseYear,
  commitmentsOf,
  commitmentsOfFigures,
  dueYear,
  type Commitment,
} from '../../src/compare/commitment.ts';
import { citationLine, figureCitation, placeName, pinWords } from './citation.ts';
import type { Collection } from './collection.ts';
import { formatValue, whenWords } from './format.ts';
import { clauseHref } from './href.ts';
import { t } from './language.ts';
import { recordAnchor } from './marks.ts';
import { shortName } from './names.ts';

/** One promised value as a table shows it, with the way back to its words. */
export interface PromiseView {
  readonly recordId: string;
  /** 下降16%以上, down ≥ 16%; what is promised where there is no number: its gloss, else the text's words. */
  readonly words: string;
  /** 2025年，较2020年; by 2025, on 2020 */
  readonly when: string;
  readonly firm: boolean;
  /** Address of the record in its clause; null for a reference figure, whose text is not in the collection. */
  readonly href: string | null;
  readonly clauseId: string | null;
  readonly documentTitle: string;
  /** 三、（二）1 */
  readonly place: string;
  /** The line by which it is cited. */
  readonly citation: string;
  readonly relation: Relation | null;
  readonly annual: AnnualView | null;
}

/** Changes over unlike years made comparable: computed, not said by either text. */
export interface AnnualView {
  readonly own: number;
  readonly above: number;
  readonly unit: string;
  readonly ownFormula: string;
  readonly aboveFormula: string;
}

/** All commitments with an indicator, of texts and references, by record id. */
export interface CommitmentBook {
  readonly all: readonly Commitment[];
  readonly byId: ReadonlyMap<string, Commitment>;
}

const books = new WeakMap<object, CommitmentBook>();

export function commitmentBook(data: Collection): CommitmentBook {
  const known = books.get(data);
  if (known !== undefined) return known;
  const all = [
    ...commitmentsOf(data.quantities, data.milestones, data.documents),
    ...commitmentsOfFigures(data.figures),
  ];
  const book = { all, byId: new Map(all.map((c) => [c.recordId, c])) };
  books.set(data, book);
  return book;
}

const unitSign = (c: Commitment): string =>
  c.unit?.symbol === 'pp' ? t('个百分点', ' percentage points') : '%';

/** How a rate of a year was computed from a change, in numbers a reader can follow. */
export function annualFormula(c: Commitment, rate: number): string {
  const amount = (c.value ?? 0) * (c.unit?.factor ?? 1);
  const sign = unitSign(c);
  const result = `${rate}${sign}`;
  if (c.annual) return t(`原文即为年均 ${result}`, `${result} a year, as the text says`);
  const [due, base] = [dueYear(c), baseYear(c)];
  if (due === null || base === null) return result;
  const years = due - base.year;
  const span = t(`（${base.year}年至${due}年，${years}年）`, ` (${base.year} to ${due}, ${years} years)`);
  if (c.unit?.symbol === 'pp') return `${amount}${sign} ÷ ${years} ${t('＝', '=')} ${result}${span}`;
  const sum = `1 ${c.change === 'increase' ? '+' : '−'} ${amount}%`;
  const inner = t(`（${sum}）`, `(${sum})`);
  const power = `${inner}^(1/${years})`;
  const formula = c.change === 'increase' ? `${power} − 1` : `1 −${power}`;
  return `${formula} ${t('＝', '=')} ${result}${span}`;
}

function annualView(book: CommitmentBook, relation: Relation | null): AnnualView | null {
  if (relation?.annualised == null) return null;
  const idOf = (side: Relation['a']): string => side.quantityId ?? side.figureId ?? side.milestoneId ?? '';
  const [a, b] = [book.byId.get(idOf(relation.a)), book.byId.get(idOf(relation.b))];
  if (a === undefined || b === undefined) return null;
  const { a: own, b: above } = relation.annualised;
  return {
    own,
    above,
    unit: unitSign(a),
    ownFormula: annualFormula(a, own),
    aboveFormula: annualFormula(b, above),
  };
}

/** Words that tell how two computed rates stand; only of changes that are better the greater they are. */
export function annualVerdict(indicator: Indicator, view: AnnualView): string {
  if (view.own === view.above) return t('折算后相当', 'Equal when put on a year');
  const greater = view.own > view.above;
  if (indicator.stricter === 'change' || indicator.stricter === 'higher')
    return greater
      ? t('折算后更严', 'Stricter when put on a year')
      : t('折算后更宽', 'Weaker when put on a year');
  return greater
    ? t('折算后更快', 'Faster when put on a year')
    : t('折算后更慢', 'Slower when put on a year');
}

/** What is promised: as the text says on a Chinese page, by its gloss on an English page where it has one. */
const measuredName = (
  data: Pick<Collection, 'indicator'>,
  { indicator }: { indicator: { text: string; id: string | null } },
): string => t(indicator.text, data.indicator(indicator.id)?.nameEn ?? indicator.text);

/** What a table shows of a commitment. @throws where its record or its clause is not published. */
export function promiseView(data: Collection, c: Commitment): PromiseView {
  const book = commitmentBook(data);
  const relation = data.relationOf(c.recordId);
  const shared = {
    recordId: c.recordId,
    words: c.value === null ? '' : formatValue(c),
    when: whenWords(c),
    firm: c.firm,
    relation,
    annual: annualView(book, relation),
    documentTitle: shortName(data, c.documentId),
  };
  if (c.recordKind === 'figure') {
    const figure = data.figures.find((f) => f.id === c.recordId);
    if (figure === undefined) throw new Error(`figures.json has no record "${c.recordId}"`);
    const place = pinWords(figure.pin);
    return {
      ...shared,
      words: shared.words === '' ? measuredName(data, figure) : shared.words,
      href: null,
      clauseId: null,
      place,
      citation: figureCitation(figure),
    };
  }
  const record = data.record(c.recordId);
  const clause = data.clause(record.clauseId);
  return {
    ...shared,
    words: shared.words === '' ? measuredName(data, record) : shared.words,
    href: clauseHref(clause.id, recordAnchor(record)),
    clauseId: clause.id,
    place: placeName(clause),
    citation: citationLine(data.document(clause.documentId), clause),
  };
}
