/**
 * The controls show what a reader chose for reading. `public/choices.js` puts
 * it into force before the page is painted and keeps what is chosen anew.
 */
const page = document.documentElement;

const marks = document.querySelector<HTMLInputElement>('#marks-off');
if (marks !== null) marks.checked = page.dataset['marks'] === 'off';

document.querySelector('.text-size')?.removeAttribute('hidden');
for (const size of document.querySelectorAll<HTMLInputElement>('input[name="text-size"]'))
  size.checked = size.value === (page.dataset['text'] ?? '');
