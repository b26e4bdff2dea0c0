import type { FacetName, FacetValue, Filters, SearchResponse } from './search-client.ts';
import { h } from './dom.ts';

const NAMES: Record<FacetName, string> = {
  level: '层级',
  region: '地区',
  document: '文件',
  role: '记录类别',
  indicator: '指标类别',
  year: '目标年份',
  department: '责任部门',
  kind: '条款类别',
};
const ORDER: readonly FacetName[] = [
  'level',
  'region',
  'document',
  'role',
  'indicator',
  'year',
  'department',
  'kind',
];
const OPEN_AT_FIRST = new Set<FacetName>(['level', 'region', 'role']);

function choice(facet: FacetName, value: FacetValue, chosen: boolean): HTMLElement {
  const input = h('input', { type: 'checkbox', name: facet, value: value.value, checked: chosen });
  input.id = `f-${facet}-${value.value}`;
  return h(
    'li',
    {},
    h(
      'label',
      {
        class:
          value.parent !== null && value.parent !== '000000' ? 'facet__choice is-below' : 'facet__choice',
      },
      input,
      h('span', {}, value.label),
      h('span', { class: 'facet__count' }, `${value.count}`),
    ),
  );
}

/** One filter. Its boxes are made where they are seen or chosen: most stay folded. */
function group(
  facet: FacetName,
  values: readonly FacetValue[],
  chosen: ReadonlySet<string>,
  open: boolean,
): HTMLElement {
  const list = h('ul', { 'aria-label': NAMES[facet] });
  const fill = (): void => {
    if (list.childElementCount === 0)
      list.replaceChildren(...values.map((value) => choice(facet, value, chosen.has(value.value))));
  };
  const details = h(
    'details',
    { class: 'facet', 'data-facet': facet, open },
    h(
      'summary',
      {},
      NAMES[facet],
      chosen.size > 0 ? h('span', { class: 'tag' }, `已选 ${chosen.size}`) : null,
    ),
    list,
  );
  if (open || chosen.size > 0) fill();
  else details.addEventListener('toggle', fill, { once: true });
  return details;
}

const shown = new Map<FacetName, string>();

/** Build the filters that changed anew, keeping what was open and where the focus was. */
export function renderFacets(root: HTMLElement, facets: SearchResponse['facets'], filters: Filters): void {
  const before = new Map<string, HTMLDetailsElement>();
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details[data-facet]'))
    before.set(details.dataset['facet'] ?? '', details);
  const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const groups = ORDER.filter((facet) => facets[facet].length > 0).map((facet) => {
    const chosen = new Set(filters[facet] ?? []);
    const known = before.get(facet);
    const now = JSON.stringify([facets[facet], [...chosen]]);
    if (known !== undefined && shown.get(facet) === now) return known;
    shown.set(facet, now);
    return group(facet, facets[facet], chosen, known?.open ?? (OPEN_AT_FIRST.has(facet) || chosen.size > 0));
  });
  root.replaceChildren(...groups);
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}

/** What is chosen now, read from the boxes. */
export function readFacets(root: HTMLElement): Filters {
  const filters: Filters = {};
  for (const box of root.querySelectorAll<HTMLInputElement>('input:checked')) {
    const facet = ORDER.find((name) => name === box.name);
    if (facet !== undefined) (filters[facet] ??= []).push(box.value);
  }
  return filters;
}

/** The filters less one value. */
export function without(filters: Filters, facet: FacetName, value: string): Filters {
  const left: Filters = {};
  for (const name of ORDER) {
    const values = filters[name]?.filter((v) => name !== facet || v !== value) ?? [];
    if (values.length > 0) left[name] = values;
  }
  return left;
}

/** Chosen values as buttons that take them back. */
export function renderChosen(
  root: HTMLElement,
  facets: SearchResponse['facets'],
  filters: Filters,
  remove: (facet: FacetName, value: string) => void,
): void {
  const buttons = ORDER.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => {
      const label = facets[facet].find((known) => known.value === value)?.label ?? value;
      const button = h('button', { type: 'button', class: 'chosen' }, `${NAMES[facet]}：${label}`);
      button.setAttribute('aria-label', `去掉筛选 ${NAMES[facet]}：${label}`);
      button.addEventListener('click', () => {
        remove(facet, value);
      });
      return button;
    }),
  );
  root.replaceChildren(...buttons);
}
