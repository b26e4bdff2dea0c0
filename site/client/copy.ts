/** Copy buttons: shown only where a script can serve them. */
import { need } from './dom.ts';

const told = need('[data-copy-status]', HTMLElement);

function offer(selector: string, text: (button: HTMLElement) => string): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const value = text(button);
      navigator.clipboard.writeText(value).then(
        () => {
          told.textContent = '已复制';
        },
        () => {
          told.textContent = `浏览器不允许复制，请手动选取：${value}`;
        },
      );
    });
  }
}

/** The page's address, with the sentence that it was opened at. */
offer('[data-copy-link]', () => location.href);
offer('[data-copy]', (button) => {
  const target = document.getElementById(button.dataset['copy'] ?? '');
  return `${target?.textContent.trim() ?? ''} ${location.href}`;
});
