/** The commitment ladder: columns hidden, indicators chosen; both stand in the address. */
import { t } from '../lib/language.ts';
import { need } from './dom.ts';

const form = need('#ladder-filters', HTMLFormElement);
const shown = need('#ladder-shown', HTMLElement);
const text = need('input[name="text"]', HTMLInputElement, form);
const family = need('select[name="family"]', HTMLSelectElement, form);
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="column"]')];
const bodies = [...document.querySelectorAll<HTMLTableSectionElement>('table.targets > tbody')];
const cells = [...document.querySelectorAll<HTMLElement>('table.targets [data-column]')];

function apply(): void {
  const hidden = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
  for (const cell of cells) cell.hidden = hidden.has(cell.dataset['column'] ?? '');
  const words = text.value.trim();
  let [count, all] = [0, 0];
  for (const body of bodies) {
    let own = 0;
    for (const row of body.querySelectorAll<HTMLElement>('.targets__row')) {
      all += 1;
      row.hidden = !(row.dataset['name'] ?? '').includes(words);
      if (!row.hidden) own += 1;
    }
    body.hidden = own === 0 || (family.value !== '' && body.dataset['family'] !== family.value);
    if (!body.hidden) count += own;
  }
  shown.textContent =
    count === all
      ? t(`共 ${all} 项`, `All ${all} indicators`)
      : t(`显示 ${count} 项，共 ${all} 项`, `${count} of ${all} indicators`);
}

function remember(): void {
  const params = new URLSearchParams();
  if (text.value.trim() !== '') params.set('text', text.value.trim());
  if (family.value !== '') params.set('family', family.value);
  for (const box of boxes) if (!box.checked) params.append('hide', box.value);
  const query = params.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

const params = new URLSearchParams(location.search);
text.value = params.get('text') ?? '';
family.value = params.get('family') ?? '';
const hide = new Set(params.getAll('hide'));
for (const box of boxes) box.checked = !hide.has(box.value);

form.addEventListener('input', () => {
  apply();
  remember();
});
form.addEventListener('reset', () => {
  // The boxes are emptied after this event.
  setTimeout(() => {
    apply();
    remember();
  }, 0);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
});
form.hidden = false;
apply();
