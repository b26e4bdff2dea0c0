import type { Figure, Indicator, Level, Milestone, PolicyDocument, Quantity } from '../../src/model/index.ts';
import { makeDocument } from '../support/document.ts';

/** The regions of the tests: code → name, parents. */
const REGIONS: Record<string, { name: string; parents: string[] }> = {
  '000000': { name: '全国', parents: [] },
  '330000': { name: '浙江省', parents: ['000000'] },
  '330300': { name: '温州市', parents: ['330000', '000000'] },
  '610000': { name: '陕西省', parents: ['000000'] },
  '610100': { name: '西安市', parents: ['610000', '000000'] },
  '450000': { name: '广西壮族自治区', parents: ['000000'] },
  '450200': { name: '柳州市', parents: ['450000', '000000'] },
};

/** A policy of one of these regions. */
export function regionDocument(
  id: string,
  level: Level,
  regionCode: string,
  over: Partial<PolicyDocument> = {},
): PolicyDocument {
  const region = REGIONS[regionCode];
  if (region === undefined) throw new Error(`no region ${regionCode} in the tests`);
  return makeDocument({ id, level, region: { code: regionCode, nameEn: null, ...region }, ...over });
}

export const PERCENT = { text: '%', symbol: '%', factor: 1 };

/** A target of document `documentId` that is 10 % by 2025 unless `over` says otherwise. */
export function makeTarget(
  documentId: string,
  indicatorId: string | null,
  over: Partial<Quantity> = {},
): Quantity {
  const clauseId = `${documentId}/p1`;
  return {
    id: `${clauseId}/${indicatorId ?? 'x'}-${over.value ?? 10}-${over.by ?? 2025}`,
    clauseId,
    sentenceId: 'g1.1',
    start: 0,
    end: 1,
    numberStart: 0,
    numberEnd: 1,
    role: 'target',
    indicator: { text: indicatorId ?? '', id: indicatorId },
    scope: '',
    value: 10,
    value2: null,
    unit: PERCENT,
    comparator: '=',
    change: '',
    annual: false,
    baseline: null,
    by: '2025',
    period: null,
    firm: true,
    rule: 'test',
    review: 'machine',
    ...over,
  };
}

export function makeMilestone(documentId: string, indicatorId: string, by: string): Milestone {
  return {
    id: `${documentId}/p1#milestone-${by}`,
    clauseId: `${documentId}/p1`,
    sentenceId: 'g1.1',
    start: 0,
    end: 1,
    indicator: { text: indicatorId, id: indicatorId },
    scope: '',
    by,
    period: null,
    firm: true,
    generic: false,
    rule: 'test',
    review: 'machine',
  };
}

export function makeFigure(
  documentId: string,
  level: Level,
  regionCode: string,
  indicatorId: string,
  over: Partial<Figure> = {},
): Figure {
  return {
    id: `${documentId}#${indicatorId}-${over.value ?? 10}-${over.by ?? 2025}`,
    documentId,
    documentTitle: documentId,
    documentTitleEn: null,
    level,
    region: REGIONS[regionCode]?.name ?? '',
    regionCodes: [regionCode],
    pin: '二、',
    indicator: { text: indicatorId, id: indicatorId },
    scope: '',
    value: 10,
    value2: null,
    unit: PERCENT,
    comparator: '=',
    change: '',
    annual: false,
    baseline: null,
    by: '2025',
    period: null,
    firm: true,
    ...over,
  };
}

export function makeIndicator(id: string, over: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name: id,
    nameEn: id,
    family: '能源',
    dimension: 'percent',
    stricter: 'higher',
    aliases: [],
    not: [],
    comparableWith: [],
    ...over,
  };
}
