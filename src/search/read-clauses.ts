import { joinedLabels } from './build-clauses.ts';
import type { ClauseEntry } from './corpus.ts';
import type { WholeFile } from './format.ts';
import type { Normalized, Normalizer } from './normalize.ts';

/** Running sums of distances. */
export function* places(distances: readonly number[]): Generator<number> {
  let at = 0;
  for (const distance of distances) yield (at += distance);
}

/** Clauses with their records, in document order. */
export function readClauses(
  file: WholeFile,
  normalize: Normalizer,
  normals: readonly Normalized[] | null,
): ClauseEntry[] {
  const columns = file.clauses;
  const clauses: ClauseEntry[] = [];
  let offset = 0;
  for (const document of file.documents) {
    for (let n = 0; n < document.clauses; n += 1) {
      const i = clauses.length;
      const printed = columns.text[i] ?? '';
      const normalized = normals?.[i] ?? normalize(printed);
      const back = columns.parentBack[i] ?? 0;
      const start = columns.headingStart[i] ?? -1;
      const length = columns.headingLength[i] ?? 0;
      const eId = columns.eId[i] ?? '';
      clauses.push({
        id: `${document.id}/${eId}`,
        eId,
        document,
        parent: back === 0 ? -1 : i - back,
        heading: start === -1 ? null : printed.slice(start, start + length),
        label: columns.label[i] ?? '',
        citation: columns.citation[i] || joinedLabels(columns, i),
        kind: columns.kind[i] ?? 'other',
        printed,
        normalized,
        offset: offset + 1,
        unquotedOffset: 0,
        headingLength: length,
        quantities: [],
        chips: [],
        milestones: [],
        departments: new Set(),
      });
      offset += 1 + normalized.text.length;
    }
  }
  readRecords(file, clauses);
  return clauses;
}

function readRecords(file: WholeFile, clauses: ClauseEntry[]): void {
  const { quantities, milestones, responsibilities, units } = file;
  let i = 0;
  for (const at of places(quantities.clause)) {
    const start = quantities.start[i] ?? 0;
    const unit = units[quantities.unit[i] ?? -1];
    const value = quantities.value[i] ?? null;
    const entry = clauses[at];
    const span = { start, end: start + (quantities.length[i] ?? 0) };
    const role = quantities.role[i] ?? 'other';
    entry?.quantities.push({
      ...span,
      role,
      value: value === null || unit === undefined ? null : value * unit[1],
      symbol: unit?.[0] ?? '',
      indicator: quantities.indicator[i] ?? -1,
      years: [quantities.year[i] ?? 0, quantities.yearEnd[i] ?? 0],
    });
    if (role === 'target' && entry?.document.companion === false) entry.chips.push({ ...span, role });
    i += 1;
  }
  i = 0;
  for (const at of places(milestones.clause)) {
    const start = milestones.start[i] ?? 0;
    const entry = clauses[at];
    const span = { start, end: start + (milestones.length[i] ?? 0) };
    entry?.milestones.push({
      ...span,
      indicator: milestones.indicator[i] ?? -1,
      years: [milestones.year[i] ?? 0, milestones.yearEnd[i] ?? 0],
    });
    if (entry?.document.companion === false) entry.chips.push({ ...span, role: 'milestone' });
    i += 1;
  }
  i = 0;
  for (const at of places(responsibilities.clause)) {
    for (const unit of responsibilities.units[i] ?? []) clauses[at]?.departments.add(unit);
    i += 1;
  }
  for (const clause of clauses) clause.chips.sort((a, b) => a.start - b.start || a.end - b.end);
}
