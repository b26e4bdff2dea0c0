/** Responsible units against the gold lines: names and who leads. */
import type { UnitLine } from './gold.ts';
import type { Extracted } from './extracted.ts';

export interface UnitScore {
  gold: number;
  read: number;
  right: number;
  leadRight: number;
  misses: string[];
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/**
 * Pair each gold bracket with the unused record of the same words, in order,
 * and its units by name. Implied units are not in the gold and not counted.
 */
export function scoreUnits(lines: readonly UnitLine[], extracted: Extracted): UnitScore {
  const free = extracted.responsibilities.map(({ record, words }) => ({
    words: bare(words),
    units: record.units.filter((unit) => !unit.implied),
    used: false,
  }));
  const out: UnitScore = { gold: 0, read: 0, right: 0, leadRight: 0, misses: [] };
  for (const r of free) out.read += r.units.length;
  for (const line of lines) {
    out.gold += line.units.length;
    const found = free.find((r) => !r.used && r.words.includes(bare(line.quote)));
    if (found === undefined) {
      out.misses.push(`bracket not found: ${line.quote}`);
      continue;
    }
    found.used = true;
    for (const unit of line.units) {
      const read = found.units.find((u) => bare(u.name) === bare(unit.name));
      if (read === undefined) out.misses.push(`unit not read: ${unit.name} in ${line.quote}`);
      else {
        out.right += 1;
        if ((read.role === 'lead') === unit.lead) out.leadRight += 1;
        else out.misses.push(`lead: ${unit.name} in ${line.quote}: gold ${unit.lead}, read ${read.role}`);
      }
    }
  }
  for (const r of free) if (!r.used) out.misses.push(`bracket invented: ${r.words}`);
  return out;
}
