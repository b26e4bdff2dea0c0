/**
 * Keys: `/` goes to the box from anywhere; in the box ↓ goes to the first
 * result; j k, or ↑ ↓ on a result, walk; Escape goes back to the box.
 */
export function walkResults(input: HTMLInputElement, results: HTMLElement): void {
  const links = (): HTMLAnchorElement[] => [...results.querySelectorAll<HTMLAnchorElement>('.hit__title a')];
  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement && target.closest('input[type="search"], textarea, select') !== null;
  const go = (event: KeyboardEvent, target: HTMLElement | undefined): void => {
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { key, target } = event;
    if (target === input) {
      if (key === 'ArrowDown') go(event, links()[0]);
      return;
    }
    if (isTyping(target)) return;
    const all = links();
    // Anywhere in a result counts as being on it.
    const hit = document.activeElement?.closest('.hit') ?? null;
    const at = all.findIndex((link) => hit?.contains(link) ?? false);
    if (key === '/') {
      go(event, input);
      input.select();
    } else if (key === 'j' || (key === 'ArrowDown' && at !== -1)) go(event, all[at + 1] ?? all[at]);
    else if (key === 'k' || (key === 'ArrowUp' && at !== -1)) go(event, all[at - 1] ?? input);
    else if (key === 'Escape' && at !== -1) go(event, input);
  });
}
