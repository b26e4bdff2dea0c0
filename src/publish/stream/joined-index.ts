/** The search index, put together from the segments. */
import { allPlaces } from '../counties.ts';
import { regionRecord } from '../region.ts';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS_PART, namedDocuments } from '../../cite/documents.ts';
import type { Vocabulary } from '../../model/index.ts';
import { CUT, smallParts } from '../../search/build-cut.ts';
import { keysPart, packBitsOf, textPart } from '../../search/cut-format.ts';
import { hashOfAll } from './code-version.ts';
import { deflate } from './deflate.ts';
import type { Extracted } from './extracted.ts';
import { familyTables } from './families.ts';
import type { Pool } from './pool.ts';
import type { Cache, State } from './state.ts';
import { placeFile } from './store.ts';

/** The search index in its parts below `folder`. */
export async function publishIndex(
  { segments }: Extracted,
  vocabulary: Vocabulary,
  pool: Pool,
  cache: Cache,
  folder: string,
): Promise<State['packs']> {
  for (const name of ['keys', 'text']) mkdirSync(join(folder, name), { recursive: true });
  const { parts, head } = smallParts(
    {
      documents: segments.flatMap(({ facts }) =>
        facts.summary.documents.map(({ id, regions: [code = '', ...parents] }) => ({
          id,
          region: code === '' ? null : { code, name: regionName(vocabulary, code), nameEn: null, parents },
        })),
      ),
      ...vocabulary,
    },
    segments.map(({ facts }) => facts.summary),
    familyTables(vocabulary),
    {
      bytes: Buffer.concat(segments.map((segment) => readFileSync(join(segment.folder, 'features')))),
      lengths: segments.flatMap(({ facts }) => facts.featureLengths),
    },
    { ...CUT, deflate },
  );
  for (const [path, content] of parts) writeFileSync(join(folder, path), content);
  const named = segments.flatMap(({ documents }) =>
    documents.map(({ front }) => ({
      ...front,
      region: { name: regionName(vocabulary, front.region ?? '') },
    })),
  );
  writeFileSync(join(folder, DOCUMENTS_PART), `${JSON.stringify(namedDocuments(named))}\n`);
  segments.forEach((segment, i) => {
    placeFile(join(segment.folder, 'texts'), join(folder, textPart(i)));
  });
  const { bucketBits } = head;
  const packBits = packBitsOf(bucketBits);
  const key = hashOfAll(String(bucketBits), ...segments.map((segment) => segment.key));
  await makePacks(key, bucketBits, segments, pool, cache);
  for (let pack = 0; pack < 1 << packBits; pack += 1)
    placeFile(join(cache.packs(key), String(pack)), join(folder, keysPart(pack)));
  return { key, bucketBits };
}

const regionName = (vocabulary: Vocabulary, code: string): string =>
  regionRecord(code, allPlaces(vocabulary))?.name ?? '';

/** Segments that changed, up to which packs are patched and not merged anew. */
const MOST_CHANGES = 4;

async function makePacks(
  key: string,
  bucketBits: number,
  segments: Extracted['segments'],
  pool: Pool,
  cache: Cache,
): Promise<void> {
  const target = cache.packs(key);
  if (existsSync(target)) return;
  const packBits = packBitsOf(bucketBits);
  const runs = segments.map((segment) => join(segment.folder, 'run'));
  const { state } = cache;
  const last = state.packs;
  const changed = segments.flatMap((segment, i) => (state.segments[i] === segment.key ? [] : [i]));
  const isPatch =
    last?.bucketBits === bucketBits &&
    state.segments.length === segments.length &&
    changed.length <= MOST_CHANGES &&
    existsSync(cache.packs(last.key)) &&
    changed.every((i) => existsSync(join(cache.segment(state.segments[i] ?? ''), 'run')));
  const changes = changed.map((segment) => ({
    segment,
    before: join(cache.segment(state.segments[segment] ?? ''), 'run'),
  }));
  const made = `${target}.${process.pid}.tmp`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await Promise.all(
    Array.from({ length: 1 << packBits }, (_, pack) =>
      pool.run({
        ...{ kind: 'pack', path: join(made, String(pack)), pack, packBits, bucketBits, runs },
        ...{ ownFrom: CUT.ownFrom, followFrom: CUT.followFrom },
        patch: isPatch ? { path: join(cache.packs(last.key), String(pack)), changes } : null,
      }),
    ),
  );
  renameSync(made, target);
}
