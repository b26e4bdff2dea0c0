/** The documents of a collection in their order, in segments, with the keys of all work on them. */
import type { Erratum, FrontMatter } from '../corpus/schema.ts';
import { documentRank } from '../document-record.ts';
import { groupBy } from '../group.ts';
import { hashOfAll } from './code-version.ts';
import type { Inventory } from './inventory.ts';

/** A file of a document, below documents/. */
export interface PlannedFile {
  name: string;
  front: FrontMatter;
}

export interface PlannedDocument extends PlannedFile {
  id: string;
  /** Its earlier versions. */
  versions: PlannedFile[];
  /** Of all that its records depend on. */
  key: string;
}

export interface PlannedSegment {
  key: string;
  documents: PlannedDocument[];
}

/** Documents of a segment: at least, at most; between the two about one in `END` ends it. */
const FEWEST = 16;
const MOST = 48;
const END = 16;

/** Ids alone decide where a segment ends, so that a document more or less moves one segment. */
const endsSegment = (id: string): boolean => Number.parseInt(hashOfAll(id).slice(0, 8), 16) % END === 0;

export function planSegments(
  inventory: Inventory,
  errata: readonly Erratum[],
  version: string,
): PlannedSegment[] {
  const bySource = groupBy(errata, (erratum) => erratum.file);
  const files = Object.entries(inventory.documents).map(([name, { sha256, front }]) => ({
    ...{ name, sha256, front },
    isEarlier: name.includes('@'),
  }));
  const earlier = groupBy(
    files.filter(({ isEarlier }) => isEarlier),
    ({ front }) => front.id,
  );
  const keyOf = ({ sha256, front }: (typeof files)[number]): string => {
    const source = inventory.sources[front.source.file]?.sha256 ?? '';
    return hashOfAll(sha256, source, JSON.stringify(bySource.get(front.source.file) ?? []));
  };
  const documents = files
    .filter(({ isEarlier }) => !isEarlier)
    .map((file): PlannedDocument => {
      const { name, front } = file;
      const { id } = front;
      const versions = earlier.get(id) ?? [];
      const besides = [`review/${id}.yaml`, `registry/${id}.ndjson`].map(
        (path) => inventory.besides[path]?.sha256 ?? '',
      );
      const key = hashOfAll(version, ...[file, ...versions].map(keyOf), ...besides);
      return {
        id,
        name,
        front,
        key,
        versions: versions.map((one) => ({ name: one.name, front: one.front })),
      };
    });
  documents.sort(
    (a, b) => documentRank(a.front) - documentRank(b.front) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const segments: PlannedSegment[] = [];
  let open: PlannedDocument[] = [];
  const close = (): void => {
    if (open.length > 0) segments.push({ key: hashOfAll(...open.map(({ key }) => key)), documents: open });
    open = [];
  };
  for (const document of documents) {
    open.push(document);
    if (open.length >= MOST || (open.length >= FEWEST && endsSegment(document.id))) close();
  }
  close();
  return segments;
}
