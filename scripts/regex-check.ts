/**
 * No expression that the library builds at run time may need more than linear
 * time: every `new RegExp(…)` made while reading a text is recorded and given
 * to recheck. (Literals are checked by ESLint, eslint-plugin-regexp.)
 */
import { checkSync } from 'recheck';

/** Longest expression recheck is asked about: alternations of thousands of plain words are linear by construction. */
const LONGEST = 4000;

const built = new Map<string, { source: string; flags: string; at: string }>();
const Native = globalThis.RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct(target, args: [string | RegExp, string?], newTarget) {
    const made = Reflect.construct(target, args, newTarget) as RegExp;
    const at = (new Error('where').stack ?? '').split('\n').find((l) => /\/src\//u.test(l)) ?? '';
    if (at !== '')
      built.set(made.toString(), {
        source: made.source,
        flags: made.flags,
        at: at.replace(/^.*\/src\//u, 'src/').replace(/\)$/u, ''),
      });
    return made;
  },
});

const { makeDataset } = await import('../src/publish/whole.ts');
const { buildSearchIndex } = await import('../src/search/build-index.ts');
const { corpusRoot } = await import('../src/cli/paths.ts');
const { dataset, vocabulary } = makeDataset(corpusRoot(), () => undefined);
buildSearchIndex(
  { ...dataset, synonyms: vocabulary.synonyms, regions: vocabulary.regions, units: vocabulary.units },
  (text) => [text],
);
globalThis.RegExp = Native;

let bad = 0;
let plain = 0;
for (const { source, flags, at } of built.values()) {
  if (!/[*+{]/u.test(source)) {
    plain += 1;
    continue;
  }
  if (source.length > LONGEST) {
    console.error(
      `${at}: ${source.length} signs long, too long to be checked; build it from words without quantifiers`,
    );
    bad += 1;
    continue;
  }
  const found = checkSync(source, flags, { timeout: 120_000 });
  if (found.status === 'safe') continue;
  bad += 1;
  console.error(
    `${at}: ${found.status === 'vulnerable' ? found.complexity.summary : 'not decided'}: /${source.slice(0, 120)}/${flags}`,
  );
}
console.log(
  `${built.size} expressions built at run time, ${plain} of them without quantifiers, ${bad} not proved linear`,
);
process.exitCode = bad === 0 ? 0 : 1;
