import type { CutFile } from './format.ts';
import type { DocumentInfo, Tables } from './source.ts';

/** The tables of the head of a cut index. */
export function cutTables(file: CutFile): Tables {
  const regionAt = new Map(file.regions.map(([code], i) => [code, i]));
  const chain = (place: number): number[] => {
    const places: number[] = [];
    for (let at = place; file.regions[at] !== undefined && !places.includes(at);) {
      places.push(at);
      at = regionAt.get(file.regions[at]?.[2] ?? '') ?? -1;
    }
    return places;
  };
  const { clauses, companion, level, region } = file.documents;
  let start = 0;
  const documents = clauses.map((own, i): DocumentInfo => {
    const info = {
      start,
      clauses: own,
      companion: companion[i] === 1,
      level: level[i] ?? null,
      regions: chain(region[i] ?? -1),
    };
    start += own;
    return info;
  });
  const { regions, families, departmentFamilies, synonyms, headingLength, length } = file;
  return { documents, regions, families, departmentFamilies, synonyms, headingLength, length };
}
