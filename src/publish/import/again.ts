import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpusFile, readingName, readYaml } from '../corpus/read.ts';
import { Erratum } from '../corpus/schema.ts';
import { renderDocument } from './render.ts';
import { RefusedFile } from './reading.ts';
import type { Taken } from './take-in.ts';

/**
 * A document whose source was read again: its text and reading are those of this
 * release, everything else of its front matter stays as it is in the corpus.
 * Null where nothing is otherwise than before.
 * @throws {RefusedFile} where its text was mended by hand or is a part of its source
 */
export function renewed(root: string, id: string, taken: Taken): Taken | null {
  const path = join(root, 'documents', `${id}.md`);
  const text = readFileSync(path, 'utf8');
  const { front } = readCorpusFile(`corpus/documents/${id}.md`, text);
  const { source } = front;
  const errata = join(root, 'errata.yaml');
  const mended = readYaml('corpus/errata.yaml', readFileSync(errata, 'utf8'), Erratum.array());
  if (mended.some((e) => e.file === source.file))
    throw new RefusedFile(`corpus/errata.yaml mends ${source.file}: take it out there, then add it again`);
  if (
    source.startLine !== 1 ||
    (source.endLine !== taken.front.source.endLine && source.reading === undefined)
  )
    throw new RefusedFile(`${id} is a part of ${source.file} only: edit it by hand`);
  const kept: Taken = {
    ...taken,
    front: { ...front, source: { ...taken.front.source, file: source.file } },
    report: { ...taken.report, status: 'renewed', id },
  };
  const reading = join(root, 'readings', readingName(source.file));
  const same =
    renderDocument(kept.front, kept.body) === text &&
    (kept.reading === null || readFileSync(reading, 'utf8') === kept.reading);
  return same ? null : kept;
}
