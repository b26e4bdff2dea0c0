/** Names on the page of search in its language: filters by their values, documents by their ids. */
import { CLAUSE_KIND_LABELS, LEVEL_LABELS, ROLE_LABELS, type Label } from '../lib/labels.ts';
import { fileHref } from '../lib/href.ts';
import { language, say, t } from '../lib/language.ts';
import type { SearchGlosses } from '../lib/search-glosses.ts';
import { zh } from './dom.ts';
import type { FacetName, FacetValue } from './search-client.ts';

const NAMES: Record<FacetName, Label> = {
  level: { zh: '层级', en: 'Level' },
  region: { zh: '地区', en: 'Region' },
  document: { zh: '文件', en: 'Document' },
  role: { zh: '记录类别', en: 'Kind of record' },
  indicator: { zh: '指标类别', en: 'Group of indicators' },
  year: { zh: '目标年份', en: 'Target year' },
  department: { zh: '责任部门', en: 'Department' },
  kind: { zh: '条款类别', en: 'Kind of provision' },
};
export const facetName = (facet: FacetName): string => say(NAMES[facet]);

/** Values that are words of the interface; the index has their Chinese. */
const FIXED: Partial<Record<FacetName, Partial<Record<string, Label>>>> = {
  level: LEVEL_LABELS,
  kind: CLAUSE_KIND_LABELS,
  role: {
    ...ROLE_LABELS,
    milestone: { zh: '节点任务', en: 'Milestone' },
    responsibility: { zh: '责任单位', en: 'Responsible units' },
  },
};

let glosses: SearchGlosses | null = null;

/** English names of documents, regions and groups; without them the Chinese ones are shown. */
export async function loadGlosses(): Promise<void> {
  if (language() !== 'en') return;
  const response = await fetch(fileHref('/search/glosses.json'));
  if (response.ok) glosses = (await response.json()) as SearchGlosses;
}

/** Label of a value, marked as Chinese on an English page where it has no English. */
export function facetLabel(
  facet: FacetName,
  { value, label }: Pick<FacetValue, 'value' | 'label'>,
): HTMLElement {
  const fixed = FIXED[facet]?.[value]?.en;
  return zh(t(label, fixed ?? glosses?.[facet]?.[value] ?? label));
}

/** Title of a document in the page's language. */
export const documentLabel = (id: string, title: string): HTMLElement =>
  zh(t(title, glosses?.document[id] ?? title));
