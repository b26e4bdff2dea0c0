import type { DocumentRules, Period, PolicyDocument, RegionEntry } from '../model/index.ts';
import { CorpusError } from './corpus/problems.ts';
import type { CorpusFile } from './corpus/read.ts';
import { regionRecord } from './region.ts';

function periodOf(text: string | null): Period | null {
  if (text === null) return null;
  const [start, end] = text.split('-').map(Number);
  return start === undefined || end === undefined ? null : { start, end, text: `${start}—${end}年` };
}

/** The published record of a corpus document. @throws {CorpusError} for an unknown region code */
export function documentRecord(
  file: CorpusFile,
  rules: DocumentRules,
  regions: readonly RegionEntry[],
): PolicyDocument {
  const { front } = file;
  const region = front.region === null ? null : regionRecord(front.region, regions);
  if (front.region !== null && region === null) {
    throw new CorpusError([
      {
        file: file.path,
        line: null,
        field: 'region',
        reason: `${front.region} is no code of corpus/vocabulary/regions.yaml`,
        remedy: 'look the code up in GB/T 2260',
      },
    ]);
  }
  const { file: name, startLine, endLine, sha256 } = front.source;
  const source = { file: name, startLine, endLine, sha256 };
  return { ...front, source, region, period: periodOf(front.period), rules };
}
