/** The commitment ladder: columns hidden, indicators chosen; both stand in the address. */
import { need } from './dom.ts';
import { controlsOf, isChanged, serveForm, shownWords } from './filter-form.ts';

const form = need('#ladder-filters', HTMLFormElement);
const shown = need('#ladder-shown', HTMLElement);
const text = need('input[name="text"]', HTMLInputElement, form);
const family = need('select[name="family"]', HTMLSelectElement, form);
const boxes = [...document.querySelectorAll<HTMLInputElement>('#ladder-columns input[name="column"]')];
const bodies = [...document.querySelectorAll<HTMLTableSectionElement>('table.targets > tbody')];
const cells = [...document.querySelectorAll<HTMLElement>('table.targets [data-column]')];

function apply(): void {
  const hidden = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
  for (const cell of cells) cell.hidden = hidden.has(cell.dataset['column'] ?? '');
  const words = text.value.trim().toLowerCase();
  let [count, all] = [0, 0];
  for (const body of bodies) {
    let own = 0;
    for (const row of body.querySelectorAll<HTMLElement>('.targets__row')) {
      all += 1;
      row.hidden = !(row.dataset['name'] ?? '').toLowerCase().includes(words);
      if (!row.hidden) own += 1;
    }
    body.hidden = own === 0 || (family.value !== '' && body.dataset['family'] !== family.value);
    if (!body.hidden) count += own;
  }
  shown.textContent = shownWords(count, all, '项');
}

serveForm(form, controlsOf(form), apply, {
  read: (params) => {
    const hide = new Set(params.getAll('hide'));
    for (const box of boxes) if (!isChanged(box)) box.checked = !hide.has(box.value);
  },
  write: (params) => {
    for (const box of boxes) if (!box.checked) params.append('hide', box.value);
  },
});
need('#ladder-columns', HTMLElement).hidden = false;
