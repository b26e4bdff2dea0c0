/** One view of quantities, milestones and reference figures, so that they can be set against each other. */
import { scanDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { Figure, Level, Milestone, Period, PolicyDocument, Quantity } from '../model/index.ts';

export const NATION = '000000';

export interface Commitment {
  recordKind: 'quantity' | 'milestone' | 'figure';
  recordId: string;
  documentId: string;
  level: Level;
  /** GB/T 2260 codes of the jurisdictions; several where governments promised together. */
  regionCodes: readonly string[];
  regionName: string;
  indicatorId: string;
  /** What is measured, in the text's own words. */
  indicatorText: string;
  scope: string;
  /** Null: a dated commitment without a number. */
  value: number | null;
  value2: number | null;
  unit: Quantity['unit'] | null;
  comparator: Quantity['comparator'];
  change: Quantity['change'];
  annual: boolean;
  baseline: number | null;
  by: string | null;
  period: Period | null;
  /** Years of the plan that it stands in, where the plan names them. */
  plan: Period | null;
  firm: boolean;
}

/** Id of the document that a record's clause (`{documentId}/{eId}`) belongs to. */
export function documentIdOf(clauseId: string): string {
  const slash = clauseId.indexOf('/');
  return slash === -1 ? clauseId : clauseId.slice(0, slash);
}

type Bearer = Pick<Commitment, 'documentId' | 'level' | 'regionCodes' | 'regionName' | 'plan'>;

/** Null for companions and for documents without a level: they commit nobody. */
function bearerOf(document: PolicyDocument | undefined): Bearer | null {
  if (document === undefined || document.role !== 'policy' || document.level === null) return null;
  const { id, level, region, period } = document;
  const code = level === 'national' ? NATION : region?.code;
  if (code === undefined) return null;
  return { documentId: id, level, regionCodes: [code], regionName: region?.name ?? '', plan: period };
}

/** The commitments with an indicator among `quantities` (role target) and `milestones` (not generic). */
export function commitmentsOf(
  quantities: readonly Quantity[],
  milestones: readonly Milestone[],
  documents: readonly PolicyDocument[],
): Commitment[] {
  const bearers = new Map(documents.map((d) => [d.id, bearerOf(d)]));
  const found: Commitment[] = [];
  for (const q of quantities) {
    const bearer = bearers.get(documentIdOf(q.clauseId)) ?? null;
    if (q.role !== 'target' || q.indicator.id === null || bearer === null) continue;
    const { scope, value, value2, unit, comparator, change, annual, baseline, by, period, firm } = q;
    found.push({
      ...bearer,
      recordKind: 'quantity',
      recordId: q.id,
      indicatorId: q.indicator.id,
      indicatorText: q.indicator.text,
      ...{ scope, value, value2, unit, comparator, change, annual, baseline, by, period, firm },
    });
  }
  for (const m of milestones) {
    const bearer = bearers.get(documentIdOf(m.clauseId)) ?? null;
    if (m.generic || m.indicator.id === null || bearer === null) continue;
    found.push({
      ...bearer,
      recordKind: 'milestone',
      recordId: m.id,
      indicatorId: m.indicator.id,
      indicatorText: m.indicator.text,
      scope: m.scope,
      ...{
        value: null,
        value2: null,
        unit: null,
        comparator: '=',
        change: '',
        annual: false,
        baseline: null,
      },
      ...{ by: m.by, period: m.period, firm: m.firm },
    });
  }
  return found;
}

/** Years of a plan by its title: “十四五”, （2022—2025年）. */
function planOf(title: string): Period | null {
  const { text } = fold(title);
  const named = scanDates(text).find(({ kind, endYear }) => kind === 'period' && endYear !== null);
  if (named === undefined || named.startYear === null || named.endYear === null) return null;
  return { start: named.startYear, end: named.endYear, text: text.slice(named.start, named.end) };
}

/** The reference figures with an indicator, as commitments. */
export function commitmentsOfFigures(figures: readonly Figure[]): Commitment[] {
  const plans = new Map<string, Period | null>();
  const planFor = ({ documentTitle: title }: Figure): Period | null => {
    const plan = plans.get(title) ?? planOf(title);
    plans.set(title, plan);
    return plan;
  };
  return figures.flatMap((f): Commitment[] => {
    if (f.indicator.id === null) return [];
    const { documentId, level, scope, value, value2, unit, comparator } = f;
    const { change, annual, baseline, by, period, firm } = f;
    return [
      {
        ...{ documentId, level, scope, value, value2, unit, comparator },
        ...{ change, annual, baseline, by, period, firm },
        recordKind: 'figure',
        recordId: f.id,
        regionCodes: level === 'national' ? [NATION] : f.regionCodes,
        regionName: f.region,
        plan: planFor(f),
        indicatorId: f.indicator.id,
        indicatorText: f.indicator.text,
      },
    ];
  });
}

/** Year that a commitment itself says it falls due in. */
export function statedYear(c: Commitment): number | null {
  if (c.by !== null) return Number(c.by.replace('<', '').slice(0, 4));
  return c.period?.end ?? null;
}

/** Year in which a commitment falls due: its own date, else the end of its period, else of its plan. */
export function dueYear(c: Commitment): number | null {
  return statedYear(c) ?? c.plan?.end ?? null;
}

/**
 * Year that a change is measured against; `stated` is false where it is the
 * year before the period or the plan begins (“十四五”, 2021—2025年 → 2020).
 */
export function baseYear(c: Commitment): { year: number; stated: boolean } | null {
  if (c.baseline !== null) return { year: c.baseline, stated: true };
  const start = c.period?.start ?? c.plan?.start;
  return start === undefined ? null : { year: start - 1, stated: false };
}
