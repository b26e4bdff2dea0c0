import { readFileSync, readdirSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { parse as parseYaml } from 'yaml';
import type {
  Clause,
  PolicyDocument,
  RegionEntry,
  SynonymGroup,
  UnitEntry,
} from '../../../src/model/index.ts';
import { parseText } from '../../../src/parse/index.ts';
import type { IndexInput } from '../../../src/search/build-index.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const vocabulary = (name: string): unknown => parseYaml(read(`corpus/vocabulary/${name}.yaml`));

/** The corpus as the search index takes it, without records: search must not need them. */
export function seedInput(): IndexInput {
  const regions = vocabulary('regions') as RegionEntry[];
  const documents: PolicyDocument[] = [];
  const clauses: Clause[] = [];
  for (const file of readdirSync(new URL('corpus/documents/', ROOT)).sort()) {
    const [, front = '', ...body] = read(`corpus/documents/${file}`).split(/^---$/mu);
    const fields = parseYaml(front) as Record<string, unknown> & { id: string; region: string | null };
    documents.push({
      ...fields,
      region: regionOf(fields.region, regions),
      period: null,
      issuedOn: dateOf(fields['issuedOn']),
      effectiveFrom: dateOf(fields['effectiveFrom']),
    } as unknown as PolicyDocument);
    for (const draft of parseText(body.join('---')).clauses) {
      const { parentEId, ...clause } = draft;
      clauses.push({
        ...clause,
        id: `${fields.id}/${clause.eId}`,
        documentId: fields.id,
        parentId: parentEId === null ? null : `${fields.id}/${parentEId}`,
      });
    }
  }
  const synonyms = vocabulary('synonyms') as SynonymGroup[];
  const units = vocabulary('units') as UnitEntry[];
  return {
    documents,
    clauses,
    quantities: [],
    milestones: [],
    responsibilities: [],
    indicators: [],
    synonyms,
    regions,
    units,
  };
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : null;
}

function regionOf(code: string | null, regions: readonly RegionEntry[]): PolicyDocument['region'] {
  const entry = regions.find((region) => region.code === code);
  if (entry === undefined) return null;
  const parents: string[] = [];
  for (let at = entry.parent; at !== null; at = regions.find((region) => region.code === at)?.parent ?? null)
    parents.push(at);
  return { code: entry.code, name: entry.name, nameEn: entry.nameEn, parents };
}

let loaded = false;

/** The words of nodejieba with the project's own terms. */
export function segment(text: string): string[] {
  if (!loaded) {
    nodejieba.load({ userDict: new URL('corpus/vocabulary/dictionary.txt', ROOT).pathname });
    loaded = true;
  }
  return nodejieba.cut(text);
}
