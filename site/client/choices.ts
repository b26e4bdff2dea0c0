/**
 * What a reader chose for reading: marks away, size of the text. Kept in the
 * browser; `public/choices.js` puts it into force before the page is painted.
 */
const page = document.documentElement;

function keep(name: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing still obeys for this page.
  }
  if (value === '') page.removeAttribute(`data-${name}`);
  else page.setAttribute(`data-${name}`, value);
}

const marks = document.querySelector<HTMLInputElement>('#marks-off');
if (marks !== null) {
  marks.checked = page.dataset['marks'] === 'off';
  marks.addEventListener('change', () => {
    keep('marks', marks.checked ? 'off' : '');
  });
}

document.querySelector('.text-size')?.removeAttribute('hidden');
const sizes = [...document.querySelectorAll<HTMLInputElement>('input[name="text-size"]')];
for (const size of sizes) {
  size.checked = size.value === (page.dataset['text'] ?? '');
  size.addEventListener('change', () => {
    keep('text', size.value);
  });
}
