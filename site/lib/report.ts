/** What a reader sends to say that a record is wrong: enough to find it again by its words alone. */
export function reportText(id: string, words: string, read: string): string {
  return [`记录：${id}`, `原文：${words.replace(/\s+/gu, '')}`, `读作：${read}`, '应为：'].join('\n');
}

/**
 * Address of the maintainers' report form or mailbox with the report filled in;
 * null where the site names none. `target`: `mailto:…` or an address that takes
 * `title` and `body` (as issue trackers do).
 */
export function reportHref(target: string | undefined, id: string, text: string): string | null {
  if (target === undefined || !/^(?:mailto:|https?:\/\/)/u.test(target)) return null;
  const names = target.startsWith('mailto:') ? (['subject', 'body'] as const) : (['title', 'body'] as const);
  const query = `${names[0]}=${encodeURIComponent(`记录有误 ${id}`)}&${names[1]}=${encodeURIComponent(text)}`;
  return `${target}${target.includes('?') ? '&' : '?'}${query}`;
}
