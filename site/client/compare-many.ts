/** Choosing documents of a collection that is too large to list: words of the title find them. */
import { fileHref } from '../lib/href.ts';
import { inLanguage, language, t } from '../lib/language.ts';
import { h, need, zh } from './dom.ts';

/** `/compare/documents.json`: id and short title. */
export type ListedDocument = readonly [id: string, title: string];

const MOST_SHOWN = 20;

async function readList(): Promise<readonly ListedDocument[]> {
  const response = await fetch(fileHref(inLanguage('/compare/documents.json', language())));
  if (!response.ok) throw new Error(`documents.json: ${response.status}`);
  return (await response.json()) as readonly ListedDocument[];
}

/**
 * Keep the form's boxes to the documents that are chosen and those whose titles
 * have the words that are typed. Gives a function that checks exactly some ids.
 */
export function offerMany(form: HTMLFormElement): (ids: ReadonlySet<string>) => Promise<void> {
  const input = need('input[type="search"]', HTMLInputElement, form);
  const place = need('fieldset', HTMLFieldSetElement, form);
  const said = need('[data-found]', HTMLElement, form);
  let list: Promise<readonly ListedDocument[]> | undefined;
  const read = (): Promise<readonly ListedDocument[]> => (list ??= readList());

  const boxes = (): HTMLInputElement[] => [...place.querySelectorAll<HTMLInputElement>('input[name="d"]')];
  const item = ([id, title]: ListedDocument, checked: boolean): HTMLElement =>
    h(
      'label',
      { class: 'chooser__item' },
      h('input', { type: 'checkbox', name: 'd', value: id, checked }),
      zh(title),
    );

  /** Ids to be checked. */
  let wanted: ReadonlySet<string> = new Set();
  let reading = 0;

  async function show(): Promise<void> {
    let documents: readonly ListedDocument[] = [];
    if (input.value.trim() !== '' || wanted.size > 0) {
      reading += 1;
      try {
        documents = await read();
      } catch (error) {
        list = undefined;
        const reason = error instanceof Error ? error.message : String(error);
        said.textContent = t(
          `没有读到文件名单（${reason}）。请检查网络后重试。`,
          `The list of documents could not be read (${reason}). Check the network and try again.`,
        );
        return;
      } finally {
        reading -= 1;
      }
    }
    // Words and wishes as they are now: both may have changed while the list was read.
    const words = input.value.trim().toLowerCase();
    const checked = wanted;
    const found =
      words === ''
        ? []
        : documents.filter(([id, title]) => !checked.has(id) && title.toLowerCase().includes(words));
    place.querySelectorAll('label').forEach((label) => {
      label.remove();
    });
    place.append(
      ...documents.filter(([id]) => checked.has(id)).map((document) => item(document, true)),
      ...found.slice(0, MOST_SHOWN).map((document) => item(document, false)),
    );
    said.textContent =
      found.length > MOST_SHOWN
        ? t(
            `找到 ${found.length} 份，列出前 ${MOST_SHOWN} 份`,
            `${found.length} found, the first ${MOST_SHOWN} shown`,
          )
        : words === ''
          ? ''
          : t(`找到 ${found.length} 份`, `${found.length} found`);
    form.dispatchEvent(new Event('change'));
  }

  input.addEventListener('input', () => {
    // While the list is read there are no boxes yet that could tell.
    if (reading === 0) wanted = new Set(boxes().flatMap((box) => (box.checked ? [box.value] : [])));
    void show();
  });
  return (ids) => {
    wanted = ids;
    return show();
  };
}
