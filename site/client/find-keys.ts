/**
 * Keys: `/` goes to the box from anywhere; in the box ↓ goes to the first
 * result; among results ↑ ↓ walk, Escape goes back to the box.
 */
export function walkResults(input: HTMLInputElement, list: HTMLElement): void {
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('h3 a')];
  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      input.focus();
      input.select();
      return;
    }
    if (event.target === input) {
      if (event.key === 'ArrowDown') {
        const first = links()[0];
        if (first !== undefined) {
          event.preventDefault();
          first.focus();
        }
      }
      return;
    }
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    if (at === -1) return;
    if (event.key === 'Escape') input.focus();
    else if (event.key === 'ArrowDown') (all[at + 1] ?? all[at])?.focus();
    else if (event.key === 'ArrowUp') (all[at - 1] ?? input).focus();
    else return;
    event.preventDefault();
  });
}
