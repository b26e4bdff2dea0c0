import type { Diagnostic, PublishedAddress } from '../../model/index.ts';
import { addressRows } from '../../registry/addresses.ts';
import { keepNumbers } from '../../registry/numbers.ts';
import type { Problem } from '../corpus/problems.ts';
import type { Corpus, CorpusFile } from '../corpus/read.ts';
import type { Extraction } from '../extract-text.ts';
import { elsewhereOf } from './elsewhere.ts';
import { holdToRegistry, publishedNow, type Held } from './hold.ts';
import { vanished } from './problems.ts';
import { readRegistry, registeredIds, type RegistryFile } from './read.ts';

/** The registries of a corpus, one read at a time. */
export interface Registries {
  /** @throws {CorpusError} where the file can't be read */
  of(id: string): RegistryFile | null;
  ids(): readonly string[];
}

/** The registries below the root of a corpus; a corpus may have none. */
export function registriesOf(root: string): Registries {
  return { of: (id) => readRegistry(root, id), ids: () => registeredIds(root) };
}

/** Date of a document's first registration: that of a text which has no other. */
export const collectedOn = (registry: RegistryFile | null): string | null =>
  registry?.ledger.releases[0]?.date ?? null;

/** Earlier versions of every document that has some. */
export function versionsById(corpus: Corpus): Map<string, CorpusFile[]> {
  const found = new Map<string, CorpusFile[]>();
  for (const file of corpus.versions) {
    const list = found.get(file.front.id);
    if (list === undefined) found.set(file.front.id, [file]);
    else list.push(file);
  }
  return found;
}

/** Give the records the numbers under which their words were published. */
export function withPublishedNumbers(extraction: Extraction, registry: RegistryFile | null): Extraction {
  return registry === null ? extraction : keepNumbers(extraction, extraction.clauses, registry.ledger);
}

/** Hold a document of the corpus against its registry. */
export function holdDocument(
  file: CorpusFile,
  versions: readonly CorpusFile[],
  extraction: Extraction,
  registry: RegistryFile | null,
): Held {
  return holdToRegistry(file.front.id, registry, publishedNow(file, versions, extraction));
}

/** Registered documents whose file is gone: a problem each, until that is registered. */
export function goneDocuments(
  corpus: { readonly files: readonly { readonly front: { readonly id: string } }[] },
  registries: Registries,
): { problems: Problem[]; rows: PublishedAddress[]; gone: [string, RegistryFile][] } {
  const there = new Set(corpus.files.map((f) => f.front.id));
  const elsewhere = elsewhereOf((id) => registries.of(id)?.ledger ?? null);
  const all = registries.ids().flatMap((id): [string, RegistryFile][] => {
    const registry = there.has(id) ? null : registries.of(id);
    return registry === null ? [] : [[id, registry]];
  });
  const gone = all.filter(([, { ledger }]) => ledger.active.size > 0);
  return {
    problems: gone.map(([id, { ledger }]) => vanished(id, ledger)),
    rows: all.flatMap(([id, { ledger }]) => addressRows(id, ledger, null, elsewhere)),
    gone,
  };
}

/** What is not registered yet, told once a document; never a reason to stop. */
export function unregistered(held: readonly Held[]): Diagnostic[] {
  return held.flatMap(({ id, audit }): Diagnostic[] => {
    const message =
      audit === null
        ? 'not registered yet: its addresses may still change'
        : audit.added.length > 0
          ? `${audit.added.length} addresses are not registered yet`
          : audit.current
            ? null
            : 'a change that breaks no address is not registered yet';
    if (message === null) return [];
    return [{ severity: 'info', code: 'unregistered', message, documentId: id, line: null, clauseId: null }];
  });
}
