import type { FacetName, FacetValue, Filters, SearchResponse } from './search-client.ts';
import { facetLabel, facetName } from './find-names.ts';
import { t } from '../lib/language.ts';
import { h } from './dom.ts';

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
      facetLabel(facet, value),
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
  const list = h('ul', { 'aria-label': facetName(facet) });
  const fill = (): void => {
    if (list.childElementCount === 0)
      list.replaceChildren(...values.map((value) => choice(facet, value, chosen.has(value.value))));
  };
  const details = h(
    'details',
    { class: 'facet', 'data-facet': facet, open },
    h(
      'summary',
      { id: `f-${facet}` },
      facetName(facet),
      chosen.size > 0 ? h('span', { class: 'tag' }, t(`已选 ${chosen.size}`, `${chosen.size} chosen`)) : null,
    ),
    list,
  );
  if (open || chosen.size > 0) fill();
  else details.addEventListener('toggle', fill, { once: true });
  return details;
}

const shown = new Map<FacetName, string>();

/** Build the filters that changed anew, keeping what was open. */
export function renderFacets(root: HTMLElement, facets: SearchResponse['facets'], filters: Filters): void {
  const before = new Map<string, HTMLDetailsElement>();
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details[data-facet]'))
    before.set(details.dataset['facet'] ?? '', details);
  const groups = ORDER.filter((facet) => facets[facet].length > 0).map((facet) => {
    const chosen = new Set(filters[facet] ?? []);
    const known = before.get(facet);
    const now = JSON.stringify([facets[facet], [...chosen]]);
    if (known !== undefined && shown.get(facet) === now) return known;
    shown.set(facet, now);
    return group(facet, facets[facet], chosen, known?.open ?? (OPEN_AT_FIRST.has(facet) || chosen.size > 0));
  });
  root.replaceChildren(...groups);
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

/** The filters after a box was ticked or cleared. */
export function toggled(filters: Filters, { name, value, checked }: HTMLInputElement): Filters {
  const facet = ORDER.find((one) => one === name);
  if (facet === undefined) return filters;
  const others = without(filters, facet, value);
  return checked ? { ...others, [facet]: [...(others[facet] ?? []), value] } : others;
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
      const known = facets[facet].find((one) => one.value === value) ?? { value, label: value };
      const button = h(
        'button',
        { type: 'button', class: 'chosen' },
        h('span', { class: 'visually-hidden' }, t('去掉筛选 ', 'Take back: ')),
        `${facetName(facet)}${t('：', ': ')}`,
        facetLabel(facet, known),
      );
      button.addEventListener('click', () => {
        remove(facet, value);
      });
      return button;
    }),
  );
  root.replaceChildren(...buttons);
}
