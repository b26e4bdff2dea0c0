/** The page that finds quotations: everything happens in the browser. */
import { fileHref } from '../lib/href.ts';
import { t } from '../lib/language.ts';
import { unescaped } from '../lib/unescaped.ts';
import type { FromCiteWorker, ToCiteWorker } from './cite-messages.ts';
import { answerElements, summary } from './cite-view.ts';
import { keepFocus, need } from './dom.ts';

const form = need('#cite-find', HTMLFormElement);
const input = need('#cite-text', HTMLTextAreaElement);
const said = need('#cite-said', HTMLElement);
const results = need('#cite-results', HTMLElement);
const key = need('#cite-key', HTMLElement);

const worker = new Worker(new URL('./cite.worker.ts', import.meta.url), { type: 'module' });
const send = (message: ToCiteWorker): void => {
  worker.postMessage(message);
};
let last = 0;

function fail(message: string): void {
  said.textContent = t(
    `查找没有成功（${message}）。请检查网络后刷新本页。`,
    `Finding failed (${message}). Check the network and reload.`,
  );
}

worker.addEventListener('message', ({ data }: MessageEvent<FromCiteWorker>) => {
  if (data.type === 'ready') form.dataset['ready'] = '';
  else if (data.type === 'error') {
    if (data.id === null || data.id === last) fail(data.message);
  } else if (data.id === last) {
    said.textContent = summary(data.answer);
    keepFocus(results, input, () => {
      results.replaceChildren(...answerElements(data.answer));
    });
    key.hidden = results.querySelector('del, ins') === null;
    form.dataset['milliseconds'] = String(data.milliseconds);
  }
});
worker.addEventListener('error', (event) => {
  fail(event.message || 'worker');
});
send({ type: 'open', base: new URL(fileHref('/data/search/'), location.href).href });

function find(): void {
  last += 1;
  if (input.value.trim() === '') {
    said.textContent = '';
    results.replaceChildren();
    key.hidden = true;
    return;
  }
  said.textContent = t('正在查找……', 'Looking…');
  send({ type: 'find', id: last, text: input.value });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  find();
});
input.addEventListener('paste', () => {
  // After the text has arrived in the field.
  setTimeout(find, 0);
});
input.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) find();
});
for (const example of document.querySelectorAll<HTMLButtonElement>('[data-example]')) {
  example.hidden = false;
  example.addEventListener('click', () => {
    input.value = example.dataset['example'] ?? '';
    find();
  });
}
results.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy-text]') : null;
  if (button === null) return;
  const text = button.dataset['copyText'] ?? '';
  navigator.clipboard.writeText(text).then(
    () => {
      said.textContent = t('已复制', 'Copied');
    },
    () => {
      said.textContent = `${t('浏览器不允许复制，请手动选取：', 'The browser does not allow copying, please select: ')}${text}`;
    },
  );
});

// #q=… comes from a link; what stands behind # is never sent.
const asked = /^#q=(.+)$/su.exec(location.hash)?.[1];
// What was typed before the script came goes before it.
if (asked !== undefined && input.value === '') input.value = unescaped(asked);
if (input.value.trim() !== '') find();
