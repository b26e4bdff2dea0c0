import { parseText } from '../../../src/parse/index.ts';
import type { ParsedText } from '../../../src/parse/index.ts';
import { ink, truthOf, type Synthetic } from './documents.ts';

/** What was read rightly of one text. */
export interface Judgement {
  title: boolean;
  number: boolean;
  date: boolean;
  issuers: boolean;
  /** First two levels: the right clauses in the right order, each with its own first words. */
  tree: boolean;
  faults: string[];
}

const normal = (text: string): string => ink(text).normalize('NFKC').replaceAll('*', '');

/** Compare what the parser reads with the truth. `null` is right where it is not sure, but for titles. */
export function judge(text: string, doc: Synthetic, parsed: ParsedText = parseText(text)): Judgement {
  const { front } = parsed;
  const faults: string[] = [];
  const note = (what: string, wanted: unknown, got: unknown): void => {
    faults.push(`${what}: ${JSON.stringify(wanted)} read as ${JSON.stringify(got)}`);
  };
  const title = front.title !== null && normal(front.title) === normal(doc.title);
  if (!title) note('title', doc.title, front.title);
  const number = front.documentNumber === null || front.documentNumber === doc.number?.value;
  if (!number) note('number', doc.number?.value ?? null, front.documentNumber);
  const date = front.issuedOn === null || front.issuedOn === doc.date?.value;
  if (!date) note('date', doc.date?.value ?? null, front.issuedOn);
  const issuers =
    front.issuers.length === 0 || doc.issuers.length === 0 || front.issuers.join() === doc.issuers.join();
  if (!issuers) note('issuers', doc.issuers, front.issuers);
  const wanted = truthOf(doc);
  const found = new Map<string, string>();
  for (const c of parsed.clauses) {
    const eId = c.eId.replace(/^(?:[tx]\d+-)+/u, '');
    if (wanted.has(eId) || /^[bcdaps]\d+(?:-[bcdaps]\d+)?(?:~\d+)?$/u.test(eId)) {
      if (!wanted.has(eId) && deeper(eId, wanted)) continue;
      found.set(eId, normal(c.text));
    }
  }
  let tree = true;
  const a = [...wanted.keys()];
  const b = [...found.keys()];
  for (let i = 0; i < Math.max(a.length, b.length) && tree; i += 1) {
    const [w, g] = [a[i], b[i]];
    const words = normal(wanted.get(w ?? '') ?? '');
    const got = found.get(g ?? '') ?? '';
    if (w !== g || !got.startsWith(words)) {
      tree = false;
      note('tree', w === undefined ? null : `${w} ${words}`, g === undefined ? null : `${g} ${got}`);
    }
  }
  return { title, number, date, issuers, tree, faults };
}

/** Below the two levels that the truth lists, other clauses may stand. */
function deeper(eId: string, wanted: ReadonlyMap<string, string>): boolean {
  const classes = new Set([...wanted.keys()].map((k) => k.split('-').at(-1)?.charAt(0)));
  const own = eId.split('-').at(-1)?.charAt(0) ?? '';
  return !classes.has(own);
}
