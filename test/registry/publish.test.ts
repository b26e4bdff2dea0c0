import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run as runBuild } from '../../src/cli/commands/build.ts';
import { run as runRegister } from '../../src/cli/commands/register.ts';
import { Failure } from '../../src/cli/failure.ts';
import { buildWhole, makeDataset } from '../../src/publish/whole.ts';
import { CorpusError } from '../../src/publish/corpus/problems.ts';
import type { Dataset } from '../../src/publish/dataset.ts';
import type { VersionFile } from '../../src/registry/published-files.ts';
import { collection, type Collection } from './collection.ts';

const dataset = ({ root }: Collection): Dataset => makeDataset(root, () => undefined).dataset;
/** Run a command on a collection as the command line does, in this process. */
async function command(
  run: (argv: string[]) => number | Promise<number>,
  { root }: Collection,
  argv: string[],
): Promise<{ code: number; told: string }> {
  const told: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => {
    told.push(line);
  });
  vi.stubEnv('CEHENG_CORPUS', root);
  try {
    const code = await run(argv);
    return { code, told: told.join('\n') };
  } catch (error) {
    if (error instanceof Failure) return { code: error.exitCode, told: error.message };
    if (error instanceof CorpusError) return { code: 1, told: error.message };
    throw error;
  } finally {
    spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
/** Give a document, with its versions, another id. */
function rename(corpus: Collection, from: string, to: string): void {
  for (const version of ['', '@2023-05-09', '@2021-03-01']) {
    const path = `documents/${to}${version}.md`;
    corpus.rename(`documents/${from}${version}.md`, path);
    corpus.write(path, corpus.read(path).replace(`id: ${from}`, `id: ${to}`));
  }
}
const register = (corpus: Collection, ...args: string[]): Promise<{ code: number; told: string }> =>
  command(runRegister, corpus, ['--date', '2026-01-02', ...args]);
/** What the check says, or '' where it passes. */
const faults = (corpus: Collection): string => {
  try {
    dataset(corpus);
    return '';
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
};
const registered = async (): Promise<Collection> => {
  const corpus = collection('versions');
  expect((await register(corpus)).told).toContain('1 documents registered');
  return corpus;
};
const REGISTRY = 'registry/footpaths.ndjson';

describe('a collection', () => {
  it('is built without a registry, and told so', async () => {
    const corpus = collection('versions');
    const { diagnostics, addresses } = dataset(corpus);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'unregistered', documentId: 'footpaths' }),
    );
    expect(addresses.every((a) => a.state === 'active' && a.since === null)).toBe(true);
    expect((await register(corpus, '--check')).code).toBe(1);
  });
  it('is registered once, and then up to date', async () => {
    const corpus = await registered();
    expect(faults(corpus)).toBe('');
    const before = corpus.read(REGISTRY);
    expect((await register(corpus)).told).toContain('nothing to register');
    expect(corpus.read(REGISTRY)).toBe(before);
    expect((await register(corpus, '--check')).code).toBe(0);
  });
});

describe('a change that would break an address', () => {
  const change = (corpus: Collection): void => {
    corpus.amend('footpaths', 'footpaths-2024.txt', (text) => text.replace('按月排查', '按周排查'));
  };
  it('stops check and build with the address, both texts and the remedy', async () => {
    const corpus = await registered();
    change(corpus);
    expect(faults(corpus)).toMatch(
      /^corpus\/registry\/footpaths\.ndjson: footpaths\/p2-s1: has other words: “.*按月排查.*” → “.*按周排查.*” \(.*ceheng register --cause erratum.*--cause amendment/mu,
    );
    expect(await command(runBuild, corpus, ['--out', join(corpus.root, 'out')])).toMatchObject({
      code: 1,
      told: expect.stringContaining('footpaths/p2-s1#g1.2') as string,
    });
    expect(existsSync(join(corpus.root, 'out'))).toBe(false);
  });
  it('has to be said why; the registry is only added to', async () => {
    const corpus = await registered();
    const before = corpus.read(REGISTRY);
    change(corpus);
    expect(await register(corpus)).toMatchObject({
      code: 1,
      told: expect.stringContaining('say --cause erratum') as string,
    });
    expect((await register(corpus, '--cause', 'parser')).code).toBe(1);
    expect((await register(corpus, '--cause', 'amendment')).told).toMatch(/an amendment is a new version/u);
    expect(corpus.read(REGISTRY)).toBe(before);
    expect((await register(corpus, '--cause', 'erratum', '--note', '看错一字')).code).toBe(0);
    expect(corpus.read(REGISTRY).startsWith(before)).toBe(true);
    const old = dataset(corpus).addresses.find(
      (a) => a.address === 'footpaths/p2-s1' && a.state !== 'active',
    );
    expect(old).toMatchObject({
      state: 'corrected',
      cause: 'erratum',
      leadsTo: ['footpaths/p2-s1'],
      until: '2026-01-02',
    });
    expect(old?.lastText).toContain('按月排查');
  });
  it('is a better reading where the text is the same', async () => {
    const corpus = await registered();
    const body = corpus.read('documents/footpaths.md');
    corpus.write('documents/footpaths.md', body.replace('（二）清理积水。雨后', '（二）清理积水。\n\n雨后'));
    expect(faults(corpus)).toMatch(
      /is read otherwise: if that is right, record it with ceheng register --cause parser/u,
    );
    expect((await register(corpus)).told).toContain('footpaths: parser');
    expect(faults(corpus)).toBe('');
  });
  it('is a correction of an earlier version, whose cause has to be said', async () => {
    const corpus = await registered();
    corpus.amend('footpaths@2021-03-01', 'footpaths-2021.txt', (text) =>
      text.replace('先急后缓', '先缓后急'),
    );
    expect(faults(corpus)).toMatch(/footpaths\/@2021-03-01: the text of this published version has changed/u);
    expect((await register(corpus)).told).toMatch(/say --cause erratum/u);
    expect((await register(corpus, '--cause', 'erratum')).told).toContain('footpaths: erratum');
    expect(faults(corpus)).toBe('');
  });
  it('is the loss of a whole document, or of a version', async () => {
    const corpus = await registered();
    corpus.remove('documents/footpaths@2023-05-09.md');
    corpus.remove('sources/footpaths-2023.txt');
    expect(faults(corpus)).toMatch(
      /footpaths\/@2023-05-09: this published version is gone \(keep its text as corpus\/documents\/footpaths@2023-05-09\.md/u,
    );
    const held = corpus.read(REGISTRY);
    const refused = await register(corpus, '--cause', 'amendment');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.told).toMatch(/the version of 2023-05-09 is published .*: keep its text as/u);
    expect(corpus.read(REGISTRY)).toBe(held);
    const other = await registered();
    for (const name of ['footpaths', 'footpaths@2023-05-09', 'footpaths@2021-03-01'])
      other.remove(`documents/${name}.md`);
    for (const year of [2021, 2023, 2024]) other.remove(`sources/footpaths-${year}.txt`);
    expect(faults(other)).toMatch(/the document is gone, and \d+ published addresses with it \(restore/u);
    expect((await register(other, '--cause', 'amendment')).code).toBe(0);
    const gone = dataset(other).addresses;
    expect(gone.every((a) => a.state === 'withdrawn')).toBe(true);
    expect(gone.find((a) => a.address === 'footpaths/p1-s1')?.lastText).toContain('先急后缓');
  });
  it('is followed into a document of another name', async () => {
    const corpus = await registered();
    rename(corpus, 'footpaths', 'paths');
    expect((await register(corpus)).code).toBe(0);
    const moved = dataset(corpus).addresses.find((a) => a.address === 'footpaths/p2-s3');
    expect(moved).toMatchObject({ state: 'moved', cause: 'renamed', leadsTo: ['paths/p2-s3'] });
    expect(dataset(corpus).addresses.find((a) => a.address === 'footpaths')).toMatchObject({
      state: 'moved',
      leadsTo: ['paths'],
    });
  });
  it('is followed into a document of another name and other words, where a person says so', async () => {
    const corpus = await registered();
    rename(corpus, 'footpaths', 'paths');
    corpus.amend('paths', 'footpaths-2024.txt', (text) => text.replace('按月排查', '按周排查'));
    expect((await register(corpus)).told).toMatch(/--renamed footpaths=ID/u);
    expect((await register(corpus, '--renamed', 'footpaths')).told).toMatch(/give OLD=NEW/u);
    expect((await register(corpus, '--renamed', 'footpaths=ways')).told).toMatch(
      /there is no document ways/u,
    );
    expect((await register(corpus, '--renamed', 'paths=footpaths')).told).toMatch(/no registered document/u);
    expect((await register(corpus, '--renamed', 'footpaths=paths')).code).toBe(0);
    const { addresses } = dataset(corpus);
    const row = (address: string) => addresses.find((a) => a.address === address && a.state !== 'active');
    expect(row('footpaths/p2-s3')).toMatchObject({ state: 'moved', leadsTo: ['paths/p2-s3'] });
    expect(row('footpaths/p2-s1')).toMatchObject({
      state: 'corrected',
      cause: 'renamed',
      leadsTo: ['paths/p2-s1'],
    });
  });
  it('is followed on where the document of the other name changes, and was changed before', async () => {
    const corpus = await registered();
    const put = (words: string): void => {
      const id = corpus.has('documents/paths.md') ? 'paths' : 'footpaths';
      corpus.amend(id, 'footpaths-2024.txt', (text) =>
        text
          .replace('（五）', '（六）')
          .replace('（四）', '（五）')
          .replace('（三）', `（三）${words}\n\n（四）`),
      );
    };
    put('修剪行道树。');
    expect((await register(corpus, '--cause', 'erratum')).code).toBe(0);
    rename(corpus, 'footpaths', 'paths');
    expect((await register(corpus)).code).toBe(0);
    put('清扫落叶。');
    expect((await register(corpus, '--cause', 'erratum')).code).toBe(0);
    const { addresses } = dataset(corpus);
    const first = addresses.filter((a) => a.address === 'footpaths/p2-s3');
    expect(first.map((a) => [a.lastText?.slice(3, 5), a.leadsTo])).toEqual([
      ['更换', ['paths/p2-s5']],
      ['修剪', ['paths/p2-s4']],
    ]);
  });
  it('is a name that was given up and taken again', async () => {
    const corpus = await registered();
    const before = dataset(corpus).addresses.map((a) => a.address);
    rename(corpus, 'footpaths', 'paths');
    expect((await register(corpus)).code).toBe(0);
    rename(corpus, 'paths', 'footpaths');
    expect((await register(corpus)).code).toBe(0);
    const { addresses } = dataset(corpus);
    const active = addresses.filter((a) => a.state === 'active').map((a) => a.address);
    expect(active.sort()).toEqual(before.sort());
    for (const { address, leadsTo } of addresses.filter((a) => a.state === 'moved'))
      expect(leadsTo, address).toEqual([address.replace('paths', 'footpaths')]);
  });
  it('is not recorded before the last registration', async () => {
    const corpus = await registered();
    corpus.amend('footpaths', 'footpaths-2024.txt', (text) => text.replace('按月排查', '按周排查'));
    const early = await register(corpus, '--cause', 'erratum', '--date', '2025-12-31');
    expect(early).toMatchObject({ code: 1 });
    expect(early.told).toMatch(/was last registered on 2026-01-02: give --date 2026-01-02 or a later day/u);
  });
  it('is a registry that was tampered with', async () => {
    const corpus = await registered();
    corpus.amend('footpaths', 'footpaths-2024.txt', (text) => text.replace('按月排查', '按周排查'));
    await register(corpus, '--cause', 'erratum');
    const whole = corpus.read(REGISTRY);
    corpus.write(REGISTRY, whole.replace('"cause":"first"', '"cause":"parser"'));
    expect(faults(corpus)).toMatch(/footpaths\.ndjson:\d+: the lines above this one were changed/u);
    corpus.write(REGISTRY, whole.replaceAll('按周排查', '按年排查'));
    expect(faults(corpus)).toMatch(/footpaths\.ndjson:\d+: p2-s1 has other words than its hash/u);
    corpus.write(REGISTRY, whole.slice(0, -20));
    expect(faults(corpus)).toMatch(/the last line is cut short/u);
    corpus.write(REGISTRY, `${whole}{"type":"end"}\n`);
    expect(faults(corpus)).toMatch(/footpaths\.ndjson:\d+: .*restore the file/u);
  });
});

describe('an amendment', () => {
  it('keeps the earlier version under its date and leads every provision on', async () => {
    const corpus = await registered();
    corpus.rename('documents/footpaths.md', 'documents/footpaths@2024-01-15.md');
    corpus.write('sources/footpaths-2025.txt', corpus.read('sources/footpaths-2024.txt'));
    corpus.write(
      'documents/footpaths.md',
      corpus
        .read('documents/footpaths@2024-01-15.md')
        .replace('date: 2024-01-15, reason: amended, note: 2024年修正', 'date: 2025-06-01, reason: amended')
        .replace('footpaths-2024', 'footpaths-2025')
        .replaceAll('2024年1月15日', '2025年6月1日')
        .replace('issuedOn: 2024-01-15', 'issuedOn: 2025-06-01'),
    );
    corpus.amend('footpaths', 'footpaths-2025.txt', (text) =>
      text
        .replace('2024年1月15日', '2025年6月1日')
        .replace('（四）验收', '（五）验收')
        .replace('（三）更换', '（三）修剪行道树。\n\n（四）更换'),
    );
    // The source has no blank lines; the body may.
    expect(await register(corpus, '--cause', 'amendment')).toMatchObject({ code: 0 });
    const { addresses, versions } = dataset(corpus);
    expect(versions.map((v) => [v.date, v.latest])).toEqual([
      ['2025-06-01', true],
      ['2024-01-15', false],
      ['2023-05-09', false],
      ['2021-03-01', false],
    ]);
    const light = addresses.find((a) => a.address === 'footpaths/p2-s3' && a.state !== 'active');
    expect(light).toMatchObject({ state: 'moved', cause: 'amendment', leadsTo: ['footpaths/p2-s4'] });
    expect(addresses.find((a) => a.address === 'footpaths/@2024-01-15')?.state).toBe('active');
  });
});

describe('versions', () => {
  it('are proved against their own sources', () => {
    const corpus = collection('versions');
    corpus.write(
      'documents/footpaths@2021-03-01.md',
      corpus.read('documents/footpaths@2021-03-01.md').replace('先急后缓', '先缓后急'),
    );
    expect(faults(corpus)).toMatch(
      /footpaths@2021-03-01\.md:\d+: the text differs from footpaths-2021\.txt/u,
    );
  });
  it('need a date each, the latest the last', () => {
    const corpus = collection('versions');
    corpus.write(
      'documents/footpaths.md',
      corpus.read('documents/footpaths.md').replace('date: 2024-01-15', 'date: 2022-01-15'),
    );
    expect(faults(corpus)).toMatch(/version: 2022-01-15 is not after the version of 2023-05-09/u);
    const other = collection('versions');
    other.rename('documents/footpaths@2021-03-01.md', 'documents/footpaths@2021-04-01.md');
    expect(faults(other)).toMatch(/version\.date: is 2021-03-01 \(set version/u);
  });
  it('are published whole, with what became of each clause in the next', () => {
    const corpus = collection('versions');
    const out = join(corpus.root, 'out');
    buildWhole(corpus.root, out, '1', () => undefined);
    const data = dataset(corpus);
    expect(data.documents.map((d) => d.version)).toEqual([
      { date: '2024-01-15', reason: 'amended', note: '2024年修正' },
    ]);
    expect(data.clauses.every((c) => c.documentId === 'footpaths')).toBe(true);
    const file = (date: string): VersionFile =>
      JSON.parse(corpus.read(`out/versions/footpaths@${date}.json`)) as VersionFile;
    expect(file('2021-03-01').next).toMatchObject({ date: '2023-05-09' });
    expect(file('2021-03-01').next.fates).toContainEqual({
      eId: 'p2-s2',
      change: 'moved',
      successors: ['p2-s3'],
    });
    expect(file('2023-05-09').next.fates).toContainEqual({
      eId: 'p2-s3',
      change: 'split',
      successors: ['p2-s3', 'p2-s4'],
    });
    expect(file('2023-05-09').next.fates).toContainEqual({
      eId: 'p2-s4',
      change: 'withdrawn',
      successors: [],
    });
    expect(file('2021-03-01').clauses.find((c) => c.eId === 'p2-s1')?.source).toEqual({
      startLine: 9,
      endLine: 9,
    });
  });
});
