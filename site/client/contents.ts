/** Show in the contents the entry that the reader is at: in the list beside the text, and above it on a phone. */
export function followContents(): void {
  const entries = new Map<string, HTMLAnchorElement[]>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const id = decodeURIComponent(link.hash.slice(1));
    entries.set(id, [...(entries.get(id) ?? []), link]);
  }
  if (entries.size === 0) return;
  const here = document.querySelector<HTMLElement>('[data-here]');
  const clauses = [...document.querySelectorAll<HTMLElement>('.clause')];
  let current: readonly HTMLAnchorElement[] = [];

  /** The last entry whose clause begins above the upper third of the window. */
  const update = (): void => {
    const line = window.innerHeight / 3;
    let at: readonly HTMLAnchorElement[] = [];
    for (const clause of clauses) {
      if (clause.getBoundingClientRect().top > line) break;
      at = entries.get(clause.id) ?? at;
    }
    if (at === current) return;
    for (const link of current) link.removeAttribute('aria-current');
    for (const link of at) {
      link.setAttribute('aria-current', 'location');
      keepInView(link);
    }
    if (here !== null) here.textContent = at[0]?.textContent.replace(/\s+/gu, '') ?? '';
    current = at;
  };

  let waiting = false;
  const schedule = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  };
  document.addEventListener('scroll', schedule, { passive: true });
  schedule();
  foldAway();
}

/** The folded list lies over the text: it goes when an entry is chosen or the reader looks elsewhere. */
function foldAway(): void {
  const fold = document.querySelector<HTMLDetailsElement>('.contents--fold');
  if (fold === null) return;
  document.addEventListener('click', ({ target }) => {
    const inside = target instanceof Element && fold.contains(target);
    if (!inside || target.closest('a') !== null) fold.open = false;
  });
  fold.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
}

/** Scroll only the list, never the page. */
function keepInView(link: HTMLAnchorElement): void {
  const list = link.closest<HTMLElement>('.contents--beside');
  if (list === null || list.scrollHeight <= list.clientHeight) return;
  const box = list.getBoundingClientRect();
  const own = link.getBoundingClientRect();
  if (own.top < box.top || own.bottom > box.bottom) list.scrollTop += own.top - box.top - box.height / 3;
}
