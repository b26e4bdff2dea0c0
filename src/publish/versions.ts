import type { Clause, DocumentVersion } from '../model/index.ts';
import { parseText } from '../parse/index.ts';
import { matchTexts } from '../registry/match.ts';
import type { VersionFate, VersionFile } from '../registry/published-files.ts';
import { provisionsOf, type Provision } from '../registry/provision.ts';
import { inkOfBody, inkOfSource, sourceLines } from './corpus/align.ts';
import type { Corpus, CorpusFile } from './corpus/read.ts';
import { versionOf } from './document-record.ts';
import { clauseRecords, type Extraction } from './extract-text.ts';
import { versionsById } from './registry/all.ts';
import { bodyHash } from './registry/hold.ts';

/** Clauses of an earlier version with the lines of its own source. */
function clausesOf(file: CorpusFile, corpus: Corpus): Clause[] {
  const source = corpus.sources.get(file.front.source.file);
  const { startLine, endLine } = file.front.source;
  const map =
    source === undefined ? null : sourceLines(inkOfBody(file), inkOfSource(file, source, corpus.errata).ink);
  const name = `${file.front.id}@${file.front.version?.date ?? ''}`;
  return clauseRecords(
    parseText(file.body).clauses,
    name,
    (line) => map?.get(file.bodyLine + line - 1) ?? { first: startLine, last: endLine },
  );
}

function rowOf(
  file: CorpusFile,
  date: string,
  latest: boolean,
  clauses: number,
  collected: string | null,
): DocumentVersion {
  const { reason, note } = versionOf(file.front, collected);
  const { file: name, startLine, endLine, sha256 } = file.front.source;
  return {
    documentId: file.front.id,
    ...{ date, reason, note, latest },
    title: file.front.title,
    clauses,
    hash: bodyHash(file),
    source: { file: name, startLine, endLine, sha256 },
  };
}

/** Every version that has a date, by document, the latest first. */
export function versionRows(corpus: Corpus, extractions: readonly Extraction[]): DocumentVersion[] {
  const earlier = versionsById(corpus);
  const files = new Map(corpus.files.map((f) => [f.front.id, f]));
  return extractions.flatMap(({ document, clauses }) => {
    const file = files.get(document.id);
    const { date } = document.version;
    const older = (earlier.get(document.id) ?? [])
      .map((v) => rowOf(v, v.front.version?.date ?? '', false, parseText(v.body).clauses.length, null))
      .sort((a, b) => (a.date < b.date ? 1 : -1));
    return [
      ...(file === undefined || date === null ? [] : [rowOf(file, date, true, clauses.length, date)]),
      ...older,
    ];
  });
}

const NO_RECORDS = { quantities: [], milestones: [], responsibilities: [], references: [] };
const wordsOf = (clauses: readonly Clause[]): Provision[] => provisionsOf(clauses, NO_RECORDS);

/** Files of the earlier versions, each with what became of its clauses in the next. */
export function versionFiles(
  corpus: Corpus,
  dataset: { readonly clauses: readonly Clause[]; readonly versions: readonly DocumentVersion[] },
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [id, versions] of versionsById(corpus)) {
    let next = wordsOf(dataset.clauses.filter((c) => c.documentId === id));
    const rows = dataset.versions.filter((v) => v.documentId === id);
    // The latest first.
    rows.slice(1).forEach((version, i) => {
      const file = versions.find((v) => v.front.version?.date === version.date);
      if (file === undefined) return;
      const clauses = clausesOf(file, corpus);
      const own = wordsOf(clauses);
      const fates = matchTexts(own, next)
        .filter(({ unit }) => unit.kind === 'clause')
        .map(({ unit, change, successors }): VersionFate => ({
          eId: unit.eId,
          change,
          successors: [...successors],
        }));
      const content: VersionFile = { version, clauses, next: { date: rows[i]?.date ?? '', fates } };
      files.set(`versions/${id}@${version.date}.json`, `${JSON.stringify(content)}\n`);
      next = own;
    });
  }
  return files;
}
