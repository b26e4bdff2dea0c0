/** The switch of language keeps what the address says beyond the page: the query and the anchor. */
const link = document.querySelector<HTMLAnchorElement>('a.language');
if (link !== null) {
  const keep = (): void => {
    const twin = new URL(link.href);
    twin.search = location.search;
    twin.hash = location.hash;
    link.href = twin.href;
  };
  // Read when it is used: scripts of the page write the address as the reader goes.
  for (const event of ['pointerdown', 'focus', 'click'] as const) link.addEventListener(event, keep);
}
