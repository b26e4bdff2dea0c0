/** Small hands for building elements; text is always text, never markup. */
import { chineseRuns } from '../lib/chinese-runs.ts';
import { chinese } from '../lib/language.ts';

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean | null>>;

/** An element with attributes (`true`: present, `false` and `null`: absent) and children. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The one element that the page promises. @throws where it is missing or of another kind. */
export function need<T extends Element>(selector: string, kind: new () => T, root: ParentNode = document): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Words that may come from a text: on an English page marked as Chinese where they are. */
export const zh = (text: string): HTMLElement =>
  h('span', /\p{Script=Han}/u.test(text) ? { lang: chinese() ?? null } : {}, text);

/** Words of the interface with Chinese ones among them: on an English page each run of Chinese is marked. */
export const mixed = (text: string): (HTMLElement | string)[] =>
  chinese() === undefined ? [text] : chineseRuns(text).map((run) => (run.chinese ? zh(run.text) : run.text));

/** Show a panel beside the text and put away any other: they take the same place. */
export function showPanel(panel: HTMLDialogElement): void {
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog.record-panel[open]'))
    if (other !== panel) other.close();
  if (!panel.open) panel.show();
}

/** The element of a rebuilt part that says what `was` said: the same id, else the same address, else the same words. */
function again(root: Element, was: Element): HTMLElement | null {
  const same = (e: HTMLElement): boolean =>
    was.id !== ''
      ? e.id === was.id
      : was.hasAttribute('href')
        ? e.getAttribute('href') === was.getAttribute('href')
        : e.isEqualNode(was);
  return [...root.querySelectorAll<HTMLElement>(was.localName)].find(same) ?? null;
}

/**
 * Build a part of the page anew under a reader who is on it: the focus stays
 * on what has the same id or address, and goes to `otherwise` where that is
 * gone (WCAG 2.4.3: never back to the top of the page).
 */
export function keepFocus(root: Element, otherwise: HTMLElement, rebuild: () => void): void {
  const was = root.contains(document.activeElement) ? document.activeElement : null;
  rebuild();
  if (was === null || root.contains(document.activeElement)) return;
  (again(root, was) ?? otherwise).focus({ preventScroll: true });
}
