import { NATION } from '../../../src/compare/commitment.ts';
import { publishedSince } from '../addresses.ts';
import { citationLine, figureCitation } from '../citation.ts';
import type { Collection } from '../collection.ts';
import { commitments, indicatorName, isQuantity } from '../commitments.ts';
import { formatValue, formatWhen } from '../format.ts';
import { clausePath } from '../href.ts';
import { recordAnchor } from '../marks.ts';
import { dueDay } from './days.ts';

/** A commitment as feeds and calendars tell of it. */
export interface OpenCommitment {
  readonly id: string;
  /** 甲市方案：单位工业增加值能耗下降16%以上（2025年） */
  readonly title: string;
  /** The sentence in which it stands; empty for a reference figure. */
  readonly quote: string;
  readonly citation: string;
  /** Path of the page where it can be read. */
  readonly path: string;
  /** Last day on which it can be met, ISO. */
  readonly due: string | null;
  /** Date of the document, as far as it is known. */
  readonly date: string | null;
  /** Day since which its document's words stand on this site, ISO; null where it isn't known. */
  readonly since: string | null;
  readonly regionCodes: readonly string[];
  readonly indicatorId: string | null;
  readonly firm: boolean;
}

const title = (document: string, name: string, value: string, when: string, firm: boolean): string =>
  `${document}：${name}${value}${when === '—' ? '' : `（${when}${firm ? '' : '，力争'}）`}`;

/** Every commitment of the policy texts, then the reference figures; in their published order. */
export function openCommitments(data: Collection): OpenCommitment[] {
  const read = commitments(data).map(({ document, clause, record }): OpenCommitment => {
    const sentence = clause.sentences.find((s) => s.id === record.sentenceId);
    return {
      id: record.id,
      title: title(
        document.shortTitle,
        indicatorName(data, record),
        isQuantity(record) ? formatValue(record) : '',
        formatWhen(record),
        record.firm,
      ),
      quote: sentence === undefined ? '' : clause.text.slice(sentence.start, sentence.end).trim(),
      citation: citationLine(document, clause),
      path: clausePath(clause.id, recordAnchor(record)),
      due: dueDay(record),
      date: document.issuedOn,
      since: publishedSince(document.id),
      regionCodes: document.region === null ? [] : [document.region.code],
      indicatorId: record.indicator.id,
      firm: record.firm,
    };
  });
  const known = data.figures.map((figure): OpenCommitment => {
    const entry = data.indicator(figure.indicator.id);
    const value = figure.value === null ? '' : formatValue(figure);
    return {
      id: figure.id,
      title: title(
        `《${figure.documentTitle}》`,
        entry?.name ?? figure.indicator.text,
        value,
        formatWhen(figure),
        figure.firm,
      ),
      quote: '',
      citation: figureCitation(figure),
      path: entry === null ? '/targets/' : `/indicators/${entry.id}/`,
      due: dueDay(figure),
      date: null,
      since: null,
      regionCodes: figure.level === 'national' ? [NATION] : figure.regionCodes,
      indicatorId: figure.indicator.id,
      firm: figure.firm,
    };
  });
  return [...read, ...known];
}
