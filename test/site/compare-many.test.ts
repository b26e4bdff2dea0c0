import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerMany } from '../../site/client/compare-many.ts';

const LIST = [
  ['heat', '甲市余热利用方案'],
  ['water', '乙市节水方案'],
  ['air', '丙市空气治理方案'],
];

let form: HTMLFormElement;
let input: HTMLInputElement;
/** The list of documents comes when this is called. */
let come: () => void;

beforeEach(() => {
  const { document, HTMLElement, HTMLInputElement, Event } = parseHTML(
    '<!doctype html><html lang="zh-Hans"><body><form><input type="search"><span data-found></span><fieldset></fieldset></form></body></html>',
  );
  vi.stubGlobal('document', document);
  for (const [name, kind] of Object.entries({
    HTMLElement,
    HTMLInputElement,
    // Here a fieldset is an element like any other.
    HTMLFieldSetElement: HTMLElement,
    Event,
  }))
    vi.stubGlobal(name, kind);
  const answer = new Promise((resolve) => {
    come = () => {
      resolve({ ok: true, json: () => Promise.resolve(LIST) });
    };
  });
  vi.stubGlobal('fetch', () => answer);
  form = document.querySelector('form') as unknown as HTMLFormElement;
  input = document.querySelector('input') as unknown as HTMLInputElement;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const type = (words: string): void => {
  input.value = words;
  input.dispatchEvent(new Event('input'));
};
const listed = (): (string | null)[] =>
  [...form.querySelectorAll('input[name="d"]')].map((box) => box.getAttribute('value'));
const ticked = (): (string | null)[] =>
  [...form.querySelectorAll('input[name="d"]')]
    .filter((box) => box.hasAttribute('checked'))
    .map((box) => box.getAttribute('value'));

describe('documents of a large collection to choose from', () => {
  it('are those of the words as they are when the list has come, beside those of the address', async () => {
    const asked = offerMany(form)(new Set(['water']));
    type('余热');
    type('方案');
    come();
    await asked;
    await vi.waitFor(() => {
      expect(listed()).toEqual(['water', 'heat', 'air']);
    });
    expect(ticked()).toEqual(['water']);
  });

  it('are none where the words were taken back before the list came', async () => {
    const ask = offerMany(form);
    await ask(new Set());
    type('余热');
    type('');
    come();
    // When all that waited for the list has run.
    await new Promise(setImmediate);
    expect(listed()).toEqual([]);
    expect(form.querySelector('[data-found]')?.textContent).toBe('');
  });
});
