/** Copy and download buttons: shown only where a script can serve them. */
import { t } from '../lib/language.ts';

/** Where it is said: in the card that is open, otherwise on the page. */
const told = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('dialog[open] [data-copy-status]') ??
  document.querySelector<HTMLElement>('[data-copy-status]:not(dialog *)');

/** Words of an element without the line breaks of its markup; a `pre` or a quotation as it stands. */
function wordsOf(id: string | undefined): string {
  const text = document.getElementById(id ?? '')?.textContent ?? '';
  return text.trim();
}

/** Put text on the clipboard and say so; where the browser refuses, show it to be selected. */
export async function copyText(value: string): Promise<void> {
  let words = t('已复制', 'Copied');
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    words = `${t('浏览器不允许复制，请手动选取：', 'The browser does not allow copying, please select: ')}${value}`;
  }
  const place = told();
  if (place !== null) place.textContent = words;
}

function offer(selector: string, act: (button: HTMLElement) => void): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) {
    button.hidden = false;
    button.addEventListener('click', () => {
      act(button);
    });
  }
}

function save(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

offer('[data-copy]', ({ dataset }) => {
  const source = dataset['with'] === undefined ? '' : `\n${wordsOf(dataset['with'])}`;
  const link = dataset['with'] === undefined ? '' : ` ${address()}`;
  void copyText(`${wordsOf(dataset['copy'])}${source}${link}`);
});
offer('[data-save]', ({ dataset }) => {
  save(wordsOf(dataset['save']), dataset['name'] ?? '', dataset['type'] ?? 'text/plain');
});
offer('[data-copy-link]', () => {
  void copyText(address());
});

/** The permanent address that the card shows. */
function address(): string {
  const link = document.querySelector<HTMLAnchorElement>('[data-cite-address]');
  return link === null ? location.href : link.href;
}
