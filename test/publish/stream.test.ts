import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData, type BuildOptions } from '../../src/publish/build.ts';
import { documentsAbove } from '../../src/publish/stream/above.ts';
import { TABLE_NAMES } from '../../src/publish/tables/definition.ts';
import { makeDataset } from '../../src/publish/whole.ts';
import { hashesOf, makeCollection, type MadeCollection } from './collection.ts';

const COLLECTION_SPECIFIC = ['relations', 'alignments', 'reuse'];
const SHIPPED = new URL('../../corpus', import.meta.url).pathname;

describe('a streamed build', { timeout: 900_000 }, () => {
  let made: MadeCollection;
  const options = (name: string): BuildOptions => ({
    cache: join(made.room, name),
    threads: 2,
    align: true,
    openData: false,
    streamAbove: 0,
  });
  const build = async (root: string, cache: string, out: string): Promise<Record<string, string>> => {
    const target = join(made.room, out);
    await buildData(root, target, '1', options(cache), () => undefined);
    return hashesOf(target);
  };

  beforeAll(() => {
    made = makeCollection(60, 1500);
  });
  afterAll(() => {
    made.remove();
  });

  it('gives the tables of the shipped corpus that a build in memory gives', async () => {
    await build(SHIPPED, 'cache-shipped', 'shipped');
    const { dataset } = makeDataset(SHIPPED, () => undefined);
    for (const table of TABLE_NAMES.filter((name) => !COLLECTION_SPECIFIC.includes(name)))
      expect(JSON.parse(readFileSync(join(made.room, 'shipped', `${table}.json`), 'utf8')), table).toEqual(
        dataset[table],
      );
    const package_ = JSON.parse(readFileSync(join(made.room, 'shipped', 'datapackage.json'), 'utf8')) as {
      resources: { path: string; hash: string; bytes: number }[];
    };
    for (const { path, hash, bytes } of package_.resources) {
      const content = readFileSync(join(made.room, 'shipped', path));
      expect([`sha256:${createHash('sha256').update(content).digest('hex')}`, content.length]).toEqual([
        hash,
        bytes,
      ]);
    }
    expect(
      COLLECTION_SPECIFIC.every((table) => `${table}.json` in hashesOf(join(made.room, 'shipped'))),
    ).toBe(true);
  });

  it('gives the same bytes again, from the cache or without it', async () => {
    const first = await build(made.root, 'cache', 'out');
    expect(Object.keys(first).length).toBeGreaterThan(40);
    expect(await build(made.root, 'cache', 'out')).toEqual(first);
    expect(await build(made.root, 'cache-other', 'out-other')).toEqual(first);
  });

  it('gives the bytes of a fresh build after a document changed, came or went', async () => {
    await build(made.root, 'cache', 'out');
    const folder = join(made.root, 'documents');
    const [one = '', other = '', gone = ''] = readdirSync(folder);
    const edit = (name: string, title: string): void => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/^shortTitle: .*$/mu, `shortTitle: ${title}`));
    };
    edit(one, '改过的短名');
    const changed = await build(made.root, 'cache', 'out');
    expect(changed).toEqual(await build(made.root, 'cache-fresh-1', 'out-fresh'));
    edit(other, '又一个');
    rmSync(join(folder, gone));
    rmSync(join(made.root, 'sources', gone.replace(/\.md$/u, '.txt')));
    expect(await build(made.root, 'cache', 'out')).toEqual(
      await build(made.root, 'cache-fresh-2', 'out-fresh'),
    );
  });

  it('names every fault of the collection, and publishes nothing of it', async () => {
    const before = await build(made.root, 'cache', 'out');
    const folder = join(made.root, 'documents');
    const [one = '', other = ''] = readdirSync(folder);
    const texts = [one, other].map((name) => readFileSync(join(folder, name), 'utf8'));
    writeFileSync(join(folder, one), (texts[0] ?? '').replace('根据', '依据').replace('##', '## 另'));
    const fault = build(made.root, 'cache', 'out');
    await expect(fault).rejects.toThrow(one);
    writeFileSync(join(folder, other), 'no front matter');
    await expect(build(made.root, 'cache', 'out')).rejects.toThrow(other);
    expect(hashesOf(join(made.room, 'out'))).toEqual(before);
    [one, other].forEach((name, i) => {
      writeFileSync(join(folder, name), texts[i] ?? '');
    });
    expect(await build(made.root, 'cache', 'out')).toEqual(before);
  });
});

describe('documents above', () => {
  const regions = [
    { code: '000000', name: '全国', shortName: '全国', level: 'national', parent: null },
    { code: '330000', name: '浙江省', shortName: '浙江', level: 'provincial', parent: '000000' },
    { code: '330300', name: '温州市', shortName: '温州', level: 'city', parent: '330000' },
  ].map((one) => ({ ...one, abbreviation: null, nameEn: 'x' })) as Parameters<typeof documentsAbove>[1];
  const document = (id: string, title: string, region: string, issuedOn: string | null = null) =>
    ({ id, title, region, issuedOn, role: 'policy', level: 'city' }) as const;

  it('are of like subjects, one of each level, the latest of those alike', () => {
    const above = documentsAbove(
      [
        document('city', '温州市工业领域碳达峰实施方案', '330300'),
        document('old', '浙江省工业领域碳达峰实施方案', '330000', '2021-01-01'),
        document('new', '浙江省工业领域碳达峰实施方案', '330000', '2022-01-01'),
        document('water', '浙江省水污染防治条例', '330000', '2023-01-01'),
        document('nation', '工业领域碳达峰实施方案', '000000'),
      ],
      regions,
    );
    expect(above.get('city')).toEqual(['new', 'nation']);
    expect(above.get('new')).toEqual(['nation']);
    expect(above.get('water')).toEqual([]);
    expect(above.get('nation')).toEqual([]);
  });
});
