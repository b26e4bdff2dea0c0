import type { DocumentRules, Period, PolicyDocument, RegionEntry, Version } from '../model/index.ts';
import { CorpusError } from './corpus/problems.ts';
import type { CorpusFile } from './corpus/read.ts';
import type { FrontMatter } from './corpus/schema.ts';
import { regionRecord } from './region.ts';

function periodOf(text: string | null): Period | null {
  if (text === null) return null;
  const [start, end] = text.split('-').map(Number);
  return start === undefined || end === undefined ? null : { start, end, text: `${start}—${end}年` };
}

/** Which version a corpus file is. `collected`: date of its first registration, for a text without a date. */
export function versionOf(front: FrontMatter, collected: string | null): Version {
  const { version, issuedOn } = front;
  if (version !== undefined) return { ...version, note: version.note ?? null };
  if (issuedOn !== null) return { date: issuedOn, reason: 'issued', note: null };
  return { date: collected, reason: 'collected', note: null };
}

/** The published record of a corpus document. @throws {CorpusError} for an unknown region code */
export function documentRecord(
  file: CorpusFile,
  rules: DocumentRules,
  regions: readonly RegionEntry[],
  collected: string | null = null,
): PolicyDocument {
  const { front } = file;
  const region = front.region === null ? null : regionRecord(front.region, regions);
  if (front.region !== null && region === null) {
    throw new CorpusError([
      {
        file: file.path,
        line: null,
        field: 'region',
        reason: `${front.region} is no code of corpus/vocabulary (regions.yaml, counties.tsv)`,
        remedy: 'look the code up in GB/T 2260',
      },
    ]);
  }
  const { file: name, startLine, endLine, sha256 } = front.source;
  const source = { file: name, startLine, endLine, sha256 };
  return {
    ...front,
    source,
    region,
    period: periodOf(front.period),
    rules,
    version: versionOf(front, collected),
  };
}

/** Levels as readers expect them: the nation first, companions last. */
export function documentRank(document: Pick<PolicyDocument, 'level' | 'role'>): number {
  const level = document.level === null ? 3 : ['national', 'provincial', 'city'].indexOf(document.level);
  return (document.role === 'companion' ? 10 : 0) + level;
}
