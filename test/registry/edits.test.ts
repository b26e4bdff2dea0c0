import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingHeirs, type Tenancy } from '../../src/registry/ledger.ts';
import { audit, type Published } from '../../src/registry/register.ts';
import { auditProblems } from '../../src/publish/registry/problems.ts';
import { unitsOf, type Provision, type Unit } from '../../src/registry/provision.ts';
import { applyEdit, EDITS, type Edit } from './edits.ts';
import { corpusFiles, publishedAs, RegistryFile } from './support.ts';

const RUNS = 70;
const REGISTRATIONS = 4;
const EDITS_EACH = 4;

const share = fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000);
const edit: fc.Arbitrary<Edit> = fc.record({ kind: fc.constantFrom(...EDITS), at: share, other: share });
const history = fc.array(fc.array(edit, { minLength: EDITS_EACH, maxLength: EDITS_EACH }), {
  minLength: REGISTRATIONS,
  maxLength: REGISTRATIONS,
});

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');
const isText = (unit: Unit): boolean => unit.kind === 'clause' || unit.kind === 'sentence';

/** Texts by key that stand once among the units of a kind. */
function once(provisions: readonly Provision[]): Map<string, Unit> {
  const found = new Map<string, Unit | null>();
  for (const unit of provisions.flatMap(unitsOf)) {
    const name = `${unit.kind} ${unit.key}`;
    if (isText(unit)) found.set(name, found.has(name) ? null : unit);
  }
  return new Map([...found].flatMap(([name, unit]) => (unit === null ? [] : [[name, unit]])));
}

describe('over random edits of documents', () => {
  it(`every address published before answers with its words or its successor (${RUNS * REGISTRATIONS * EDITS_EACH} edits)`, () => {
    let edits = 0;
    fc.assert(
      fc.property(fc.nat(corpusFiles.length - 1), history, (n, steps) => {
        const file = corpusFiles[n];
        if (file === undefined) throw new RangeError(`no document ${n}`);
        const registry = new RegistryFile();
        let paragraphs = file.body.split('\n').filter((line) => line.trim() !== '');
        const text = (): string => paragraphs.join('\n\n');
        registry.register(publishedAs(file, text(), registry.ledger), {
          date: '2026-01-01',
          cause: 'first',
          note: null,
        });
        /** What was ever published, kept apart from the registry: words by address and hash. */
        const published = new Map<string, string>();
        steps.forEach((step, k) => {
          const before = registry.ledger.provisions;
          for (const p of before)
            for (const u of unitsOf(p)) published.set(`${u.address} ${u.hash}`, p.text.slice(u.start, u.end));
          for (const one of step) paragraphs = applyEdit(paragraphs, one);
          edits += step.length;
          const now = publishedAs(file, text(), registry.ledger);
          wouldFail(file.front.id, registry, now);
          const occasion = { date: `2026-02-0${k + 1}`, cause: 'amendment' as const, note: null };
          registry.register(now, occasion);
          check(registry, published, before, now.provisions);
        });
      }),
      { numRuns: RUNS, seed: 20261120, unbiased: true },
    );
    expect(edits).toBeGreaterThanOrEqual(1000);
  });
});

/** Before it is registered, an edit that breaks an address stops the check, which names the address and the remedy. */
function wouldFail(id: string, { ledger }: RegistryFile, now: Published): void {
  const standing = new Map(now.provisions.flatMap((p) => unitsOf(p).map((u) => [u.address, u.hash])));
  const broken = [...ledger.active.values()].filter((t) => standing.get(t.address) !== t.hash);
  const found = audit(ledger, now);
  const problems = auditProblems(id, ledger, now, found);
  if (found.fates.length !== broken.length)
    throw new Error(`${broken.length} addresses break and ${found.fates.length} are told`);
  if (problems.length > 0 !== broken.length > 0) throw new Error(`${broken.length} addresses break silently`);
  const addresses = new Set(broken.map((t) => `${id}/${t.address}`));
  for (const { field, remedy } of problems) {
    if (field !== id && !addresses.has(field ?? '')) throw new Error(`${field ?? ''} does not break`);
    if (!/ceheng register --cause/u.test(remedy)) throw new Error(`${remedy} is no remedy`);
  }
}

/** What must hold after a registration. */
function check(
  registry: RegistryFile,
  published: ReadonlyMap<string, string>,
  before: readonly Provision[],
  after: readonly Provision[],
): void {
  const { ledger } = registry;
  const texts = new Map(
    after.flatMap((p) => unitsOf(p).map((u) => [u.address, p.text.slice(u.start, u.end)])),
  );
  const byKey = new Map(ledger.tenancies.map((t) => [`${t.address} ${t.hash}`, t]));
  for (const [key, words] of published) {
    const tenancy = byKey.get(key);
    if (tenancy === undefined) throw new Error(`${key} is forgotten`);
    // Its words are never lost …
    if (bare(tenancy.text) !== bare(words)) throw new Error(`${key} is remembered with other words`);
    // … and stand where the registry says, or their successors stand.
    if (tenancy.end === null && bare(texts.get(tenancy.address) ?? '') !== bare(words))
      throw new Error(`${key} is called active and does not stand`);
    for (const heir of standingHeirs(tenancy))
      if (bare(texts.get(heir.address) ?? '') !== bare(heir.text))
        throw new Error(`${key}: ${heir.address} does not stand`);
  }
  successorsAreRight(byKey, before, after);
}

/** Texts that stand once before and after are found; what stands somewhere is never called gone. */
function successorsAreRight(
  byKey: ReadonlyMap<string, Tenancy>,
  before: readonly Provision[],
  after: readonly Provision[],
): void {
  const there = once(after);
  const whole = bare(after.map((p) => p.text).join(''));
  const words = new Map(
    before.flatMap((p) => unitsOf(p).map((u) => [u.address, p.text.slice(u.start, u.end)])),
  );
  for (const [name, unit] of once(before)) {
    const tenancy = byKey.get(`${unit.address} ${unit.hash}`);
    const heirs = tenancy === undefined ? [] : standingHeirs(tenancy).map((t) => t.address);
    const place = there.get(name);
    if (place !== undefined && !heirs.includes(place.address))
      throw new Error(
        `“${words.get(unit.address) ?? ''}” stands at ${place.address}, and ${unit.address} leads to ${heirs.join()}`,
      );
    const text = bare(words.get(unit.address) ?? '');
    if (heirs.length === 0 && text.length >= 12 && whole.includes(text))
      throw new Error(`${unit.address} is called gone, and “${text}” stands`);
  }
}
