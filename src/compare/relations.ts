/** The ladder: each local target against the nearest level above that has its indicator. */
import type {
  Figure,
  Indicator,
  Milestone,
  PolicyDocument,
  Quantity,
  Relation,
  RelationReason,
  RelationSide,
} from '../model/index.ts';
import { setAgainst, type Verdict } from './against.ts';
import { measureKind } from './measure.ts';
import { commitmentsOf, commitmentsOfFigures, dueYear, NATION, type Commitment } from './commitment.ts';

/** How much each reason keeps two commitments apart, when a counterpart is chosen among several. */
const DISTANCE: Record<RelationReason, number> = { year: 1, baseline: 2, scope: 4, unit: 8, measure: 16 };

function sideOf(c: Commitment): RelationSide {
  const id = (kind: Commitment['recordKind']): string | null => (c.recordKind === kind ? c.recordId : null);
  const { documentId, level } = c;
  return {
    documentId,
    level,
    quantityId: id('quantity'),
    milestoneId: id('milestone'),
    figureId: id('figure'),
  };
}

/** Code of the province that a place lies in (GB/T 2260: the first two digits). */
const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;

/**
 * Codes of the jurisdictions above a commitment's own, nearest first, the nation
 * last. Those of governments that promised together (川渝) have the nation alone
 * above them.
 */
function chainAbove(c: Commitment, document: PolicyDocument | undefined): string[] {
  if (c.level === 'national') return [];
  if (document !== undefined) {
    const parents = document.region?.parents ?? [];
    return parents.includes(NATION) ? parents : [...parents, NATION];
  }
  const [code, ...others] = c.regionCodes;
  return code !== undefined && others.length === 0 && c.level === 'city'
    ? [provinceOf(code), NATION]
    : [NATION];
}

/** By indicator, then by jurisdiction. */
function poolOf(commitments: readonly Commitment[]): Map<string, Map<string, Commitment[]>> {
  const pool = new Map<string, Map<string, Commitment[]>>();
  for (const c of commitments) {
    const regions = pool.get(c.indicatorId) ?? new Map<string, Commitment[]>();
    pool.set(c.indicatorId, regions);
    for (const code of c.regionCodes) {
      const there = regions.get(code);
      if (there === undefined) regions.set(code, [c]);
      else there.push(c);
    }
  }
  return pool;
}

type Pool = ReturnType<typeof poolOf>;

/** Reference figures as commitments and their pool, by their list: many documents are set against one. */
const FIGURES = new WeakMap<readonly Figure[], { commitments: readonly Commitment[]; pool: Pool }>();

function readFigures(figures: readonly Figure[]): { commitments: readonly Commitment[]; pool: Pool } {
  const known = FIGURES.get(figures);
  if (known !== undefined) return known;
  const commitments = commitmentsOfFigures(figures);
  const read = { commitments, pool: poolOf(commitments) };
  FIGURES.set(figures, read);
  return read;
}

/**
 * What is measured comes first (scope, unit, measure); of those alike a firm
 * value is set against a firm one, before years and baselines are looked at;
 * then the nearest year, a clause that one can open, the id.
 */
function rankOf(a: Commitment, b: Commitment, verdict: Verdict): (number | string)[] {
  const apart = verdict.reasons.reduce((sum, reason) => sum + DISTANCE[reason], 0);
  const span = apart % DISTANCE.scope;
  const unlike = a.firm === b.firm ? 0 : 1;
  const years = Math.abs((dueYear(a) ?? 0) - (dueYear(b) ?? 0));
  // Of two dates in one year the same one: 2030年 is not 2030年前.
  const sameDate = a.value !== null || a.by === b.by ? 0 : 1;
  // A date is set against a date before a period (十五五期间).
  const dated = (a.by === null) === (b.by === null) ? 0 : 1;
  const middle = a.firm ? [unlike, span, dated] : [span, dated, unlike];
  // Of like indicators the one that is measured alike: an addition beside an addition.
  const kind = measureKind(a) === measureKind(b) ? 0 : 1;
  return [apart - span, kind, ...middle, years, sameDate, b.recordKind === 'figure' ? 1 : 0, b.recordId];
}

function before(x: readonly (number | string)[], y: readonly (number | string)[]): boolean {
  for (const [i, key] of x.entries()) {
    const other = y[i] ?? '';
    if (key !== other) return key < other;
  }
  return false;
}

/** Whether two indicators measure one quantity of the same whole or of parts of it. */
function partsOfOne(byId: ReadonlyMap<string, Indicator>): (one: string, other: string) => boolean {
  const wholes = new Map<string, string>();
  const wholeOf = (id: string): string => {
    const known = wholes.get(id);
    if (known !== undefined) return known;
    wholes.set(id, id);
    const above = byId.get(id)?.within;
    const whole = above === undefined ? id : wholeOf(above);
    wholes.set(id, whole);
    return whole;
  };
  return (one, other) => wholeOf(one) === wholeOf(other);
}

/** The commitment of `candidates` that `a` is set against, and how it stands; null where there is none. */
export function nearestCommitment(
  indicator: Indicator,
  a: Commitment,
  candidates: readonly Commitment[],
  samePart: (one: string, other: string) => boolean = () => false,
): { b: Commitment; verdict: Verdict } | null {
  let best: { b: Commitment; verdict: Verdict; rank: (number | string)[] } | null = null;
  for (const b of candidates) {
    const verdict = setAgainst(indicator, a, b, samePart(a.indicatorId, b.indicatorId));
    const rank = rankOf(a, b, verdict);
    if (best === null || before(rank, best.rank)) best = { b, verdict, rank };
  }
  return best;
}

/** Commitments at the nearest level above that has one of `ids`; of the kind of `a` where the chain has any. */
function nearest(
  a: Commitment,
  chain: readonly string[],
  ids: readonly string[],
  pools: readonly Pool[],
): Commitment[] {
  const sameKind = (b: Commitment): boolean => (a.value === null) === (b.value === null);
  for (const wanted of [sameKind, () => true]) {
    for (const code of chain) {
      const found = ids
        .flatMap((id) => pools.flatMap((pool) => pool.get(id)?.get(code) ?? []))
        .filter(wanted);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/**
 * Relate every commitment of a provincial or city policy (role target, with an
 * indicator; milestones that are not generic) and every provincial or city
 * reference figure to the nearest level above that has the indicator, in the
 * corpus or as a reference figure: city → its own province → nation. Where no level above has
 * it, an indicator of `comparableWith` stands in, never comparable but named in
 * the note. At most one relation for a commitment, in the order of the records,
 * figures last. `of`: only those of this document.
 * Linear in the commitments times those that share an indicator and a
 * jurisdiction.
 */
export function relateCommitments(
  quantities: readonly Quantity[],
  figures: readonly Figure[],
  documents: readonly PolicyDocument[],
  indicators: readonly Indicator[],
  milestones: readonly Milestone[] = [],
  of: string | null = null,
): Relation[] {
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const samePart = partsOfOne(byId);
  const byDocument = new Map(documents.map((d) => [d.id, d]));
  const own = commitmentsOf(quantities, milestones, documents);
  const known = readFigures(figures);
  const pools = [poolOf(own), known.pool];
  const all = [...own, ...known.commitments];
  const sought = of === null ? all : all.filter(({ documentId }) => documentId === of);
  return sought.flatMap((a): Relation[] => {
    const indicator = byId.get(a.indicatorId);
    const chain = chainAbove(a, byDocument.get(a.documentId));
    if (indicator === undefined || chain.length === 0) return [];
    const exact = nearest(a, chain, [a.indicatorId], pools);
    const candidates = exact.length > 0 ? exact : nearest(a, chain, indicator.comparableWith, pools);
    const best = nearestCommitment(indicator, a, candidates, samePart);
    if (best === null) return [];
    const other = byId.get(best.b.indicatorId);
    const kin =
      best.b.indicatorId === a.indicatorId ? [] : [`上级为相近指标“${other?.name ?? best.b.indicatorId}”`];
    return [
      {
        id: `${a.recordId}~${best.b.recordId}`,
        indicatorId: a.indicatorId,
        a: sideOf(a),
        b: sideOf(best.b),
        ...best.verdict,
        note: [...kin, best.verdict.note].filter((part) => part !== '').join('；'),
      },
    ];
  });
}
