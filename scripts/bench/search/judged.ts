import { readFileSync } from 'node:fs';
import type { Clause } from '../../../src/model/index.ts';

/** Clauses that a person judged for a query, named by words that stand in no other clause of the document. */
export interface JudgedQuery {
  query: string;
  relevant: { document: string; phrase: string; grade: 1 | 2 | 3 }[];
}

const FOLDER = new URL('../../../test/search/judged/', import.meta.url);

export function readJudged(name: string): JudgedQuery[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as JudgedQuery[];
}

/** Grades by clause id. Throws where a phrase stands in no clause or in several. */
export function gradesOf(judged: JudgedQuery, clauses: readonly Clause[]): Map<string, number> {
  const grades = new Map<string, number>();
  for (const { document, phrase, grade } of judged.relevant) {
    const found = clauses.filter((clause) => clause.documentId === document && clause.text.includes(phrase));
    const [only] = found;
    if (only === undefined || found.length > 1)
      throw new Error(`${judged.query}: “${phrase}” stands in ${found.length} clauses of ${document}`);
    grades.set(only.id, Math.max(grade, grades.get(only.id) ?? 0));
  }
  return grades;
}

const gain = (grade: number, rank: number): number => (2 ** grade - 1) / Math.log2(rank + 2);

/** Normalised discounted cumulative gain of the first ten, gains 2^grade − 1 (Järvelin, Kekäläinen 2002). */
export function ndcg10(ids: readonly string[], grades: ReadonlyMap<string, number>): number {
  const got = ids.slice(0, 10).reduce((sum, id, rank) => sum + gain(grades.get(id) ?? 0, rank), 0);
  const best = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  return best === 0 ? 0 : got / best;
}

export interface RankingReport {
  ndcg: number;
  /** Share of queries whose first hit is relevant (grade 2 or 3). */
  first: number;
  rows: { query: string; ndcg: number; first: number; ids: string[] }[];
}

/** Runs every judged query; `rank` gives clause ids, best first. */
export async function rankingReport(
  judged: readonly JudgedQuery[],
  clauses: readonly Clause[],
  rank: (query: string) => Promise<string[]>,
): Promise<RankingReport> {
  const rows: RankingReport['rows'] = [];
  for (const one of judged) {
    const grades = gradesOf(one, clauses);
    const ids = await rank(one.query);
    rows.push({
      query: one.query,
      ndcg: ndcg10(ids, grades),
      first: (grades.get(ids[0] ?? '') ?? 0) >= 2 ? 1 : 0,
      ids,
    });
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { ndcg: mean(rows.map((row) => row.ndcg)), first: mean(rows.map((row) => row.first)), rows };
}
