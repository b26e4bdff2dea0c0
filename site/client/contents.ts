/** Show in the contents list the entry that the reader is at. */
export function followContents(): void {
  const entries = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents--beside a')) {
    entries.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  if (entries.size === 0) return;
  const clauses = [...document.querySelectorAll<HTMLElement>('.clause')];
  let current: HTMLAnchorElement | null = null;

  /** The last entry whose clause begins above the upper third of the window. */
  const update = (): void => {
    const line = window.innerHeight / 3;
    let at: HTMLAnchorElement | null = null;
    for (const clause of clauses) {
      if (clause.getBoundingClientRect().top > line) break;
      at = entries.get(clause.id) ?? at;
    }
    if (at === current) return;
    current?.removeAttribute('aria-current');
    at?.setAttribute('aria-current', 'location');
    current = at;
    keepInView(at);
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
}

/** Scroll only the list, never the page. */
function keepInView(link: HTMLAnchorElement | null): void {
  const list = link?.closest<HTMLElement>('.contents--beside');
  if (link === null || list === null || list === undefined) return;
  if (list.scrollHeight <= list.clientHeight) return;
  const box = list.getBoundingClientRect();
  const own = link.getBoundingClientRect();
  if (own.top < box.top || own.bottom > box.bottom) list.scrollTop += own.top - box.top - box.height / 3;
}
