import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Ids that the Word writer draws by chance. */
const CHANCE_ID = /\brId[A-Za-z0-9_-]{10,40}/gu;
const STAMP = /(<dcterms:(?:created|modified)[^>]{0,80}>)[^<]{0,40}(<)/gu;

/**
 * The same office file with nothing in it that differs from build to build:
 * entries in order with one time, ids by their order, dates of `day` (ISO).
 */
export function fixedZip(file: Uint8Array, day: string): Uint8Array {
  const entries = unzipSync(file);
  const ids = new Map<string, string>();
  const numbered = (id: string): string => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const names = Object.keys(entries);
  // The text comes first: its order gives the ids that its relations repeat.
  const ordered = [...names].sort(
    (a, b) => Number(a.includes('_rels')) - Number(b.includes('_rels')) || (a < b ? -1 : 1),
  );
  const texts = new Map<string, Uint8Array>();
  for (const name of ordered) {
    const bytes = entries[name] ?? new Uint8Array();
    if (!/\.(?:xml|rels)$/u.test(name)) texts.set(name, bytes);
    else
      texts.set(
        name,
        strToU8(strFromU8(bytes).replace(CHANCE_ID, numbered).replace(STAMP, `$1${day}T00:00:00Z$2`)),
      );
  }
  // Office programs want the list of types first, as the writers put it.
  return zipSync(Object.fromEntries(names.map((name) => [name, texts.get(name) ?? new Uint8Array()])), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  });
}
