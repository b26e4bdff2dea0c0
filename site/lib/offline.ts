/** Clauses up to which a browser keeps the whole collection; above it pages are kept only as they are read. */
export const OFFLINE_CLAUSES = 5000;

/**
 * Whether a site of that many clauses offers to be read without a network.
 * `setting` is CEHENG_OFFLINE: `on`, `off`, or nothing to let the size decide.
 * @throws where the setting is something else
 */
export function offersOffline(clauses: number, setting: string | undefined): boolean {
  if (setting === undefined || setting === '') return clauses <= OFFLINE_CLAUSES;
  if (setting === 'on' || setting === 'off') return setting === 'on';
  throw new Error(`CEHENG_OFFLINE=${setting}: say on or off, or leave it out`);
}
