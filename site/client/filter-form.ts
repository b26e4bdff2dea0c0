/** What the forms that narrow a page have in common: their choice stands in the address. */
import { t } from '../lib/language.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** Text and select controls of a form. */
export const controlsOf = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>('input[type="search"], select'),
];

/** Has a reader changed a control from what the page came with? The script may come later than the first choice. */
export const isChanged = (control: Element): boolean =>
  control instanceof HTMLSelectElement
    ? control.selectedIndex !==
      Math.max(
        0,
        [...control.options].findIndex((o) => o.defaultSelected),
      )
    : control instanceof HTMLInputElement &&
      (control.value !== control.defaultValue || control.checked !== control.defaultChecked);

/** Does a row meet every control? A value is met by any of several joined by `|`; free text is found anywhere. */
export const meets = (row: HTMLElement, controls: readonly Control[]): boolean =>
  controls.every((control) => {
    const wanted = control.value.trim();
    if (wanted === '') return true;
    const own = row.dataset[control.name] ?? '';
    return control.name === 'text'
      ? own.toLowerCase().includes(wanted.toLowerCase())
      : own.split('|').includes(wanted);
  });

/** How many of how many are shown. */
export const shownWords = (count: number, all: number, unit = '条'): string =>
  count === all
    ? t(`共 ${all} ${unit}`, `${all} in all`)
    : t(`显示 ${count} ${unit}，共 ${all} ${unit}`, `${count} of ${all} shown`);

/** What else stands in the address besides the controls. */
export interface Further {
  read(params: URLSearchParams): void;
  write(params: URLSearchParams): void;
}

/**
 * Read a form's choice from the address, apply it, and keep both in step with
 * every change. What a reader chose before the script came goes before the
 * address. Gives a function that writes the address anew.
 */
export function serveForm(
  form: HTMLFormElement,
  controls: readonly Control[],
  apply: () => void,
  further: Further | null = null,
): () => void {
  const remember = (): void => {
    const params = new URLSearchParams();
    for (const control of controls)
      if (control.value.trim() !== '') params.set(control.name, control.value.trim());
    further?.write(params);
    const query = params.toString();
    history.replaceState(null, '', `${query === '' ? location.pathname : `?${query}`}${location.hash}`);
  };
  const changed = (): void => {
    apply();
    remember();
  };
  const params = new URLSearchParams(location.search);
  const early = [...form.elements].some(isChanged);
  for (const control of controls) if (!isChanged(control)) control.value = params.get(control.name) ?? '';
  further?.read(params);
  // Controls that stand outside the form but belong to it tell the form nothing by themselves.
  for (const control of form.elements)
    if (!form.contains(control)) control.addEventListener('input', changed);
  form.addEventListener('input', changed);
  // The controls are emptied after this event.
  form.addEventListener('reset', () => setTimeout(changed, 0));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.hidden = false;
  if (early) changed();
  else apply();
  return remember;
}
