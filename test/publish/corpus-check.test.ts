import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/publish/corpus/check.ts';
import { CorpusError, formatProblem } from '../../src/publish/corpus/problems.ts';
import { readCorpus, readCorpusFile, type Corpus } from '../../src/publish/corpus/read.ts';

const root = fileURLToPath(new URL('../../corpus', import.meta.url));
let corpus: Corpus;
beforeAll(() => {
  corpus = readCorpus(root);
});

const changed = (change: (c: Corpus) => void): string[] => {
  const copy = structuredClone(corpus);
  change(copy);
  return checkCorpus(copy).problems.map(formatProblem);
};
const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i];
  if (found === undefined) throw new Error(`no element ${i}`);
  return found;
};

describe('the shipped corpus', () => {
  it('is what its sources say, to the last character and line', () => {
    const report = checkCorpus(corpus);
    expect(report.problems).toEqual([]);
    expect(report.errataApplied).toBe(corpus.errata.length);
    for (const account of report.accounts) {
      const ranges = [...account.documents, ...account.leftOut];
      const covered = ranges.reduce((sum, r) => sum + r.endLine - r.startLine + 1, 0);
      expect(covered).toBe(account.lines);
    }
  });
});

describe('one changed character is found with its place', () => {
  it('in every document', () => {
    corpus.files.forEach((file, i) => {
      const characters = [...file.body];
      const middle = characters.findIndex(
        (ch, k) => k > characters.length / 2 && /[\u4e00-\u9fff]/u.test(ch),
      );
      const line = file.bodyLine + characters.slice(0, middle).filter((ch) => ch === '\n').length;
      const problems = changed((c) => {
        const body = [...at(c.files, i).body];
        body[middle] = '某';
        at(c.files, i).body = body.join('');
      });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`${file.path}:${line}: the text differs from ${file.front.source.file}:`);
    });
  });
  it('whether a character is added, lost or a line is gone', () => {
    const edit = (change: (body: string) => string): string[] =>
      changed((c) => (at(c.files, 3).body = change(at(c.files, 3).body)));
    const differs: unknown = expect.arrayContaining([expect.stringContaining('the text differs')]);
    expect(edit((b) => `${b}。`)).toEqual(differs);
    expect(edit((b) => b.replace('。', ''))).toEqual(differs);
    expect(edit((b) => b.split('\n').slice(0, -3).join('\n'))).toEqual(differs);
    expect(edit((b) => b.replace(/\n\n/gu, '\n \n'))).toEqual([]);
  });
});

describe('the account of lines', () => {
  it('finds a line that belongs to nobody, and one that belongs to two', () => {
    const first = corpus.files.findIndex((f) => f.front.source.startLine > 1);
    expect(changed((c) => (at(c.leftOut, 0).endLine -= 1)).join()).toMatch(/belongs to no document/u);
    expect(changed((c) => (at(c.leftOut, 0).endLine += 1)).join()).toMatch(/belongs to .* and to left-out/u);
    expect(changed((c) => (at(c.files, first).front.source.endLine = 999_999)).join()).toMatch(
      /claims lines/u,
    );
  });
  it('finds a changed source and an erratum that no longer fits', () => {
    expect(changed((c) => (at(c.files, 0).front.source.sha256 = '0'.repeat(64))).join()).toMatch(
      /source\.sha256/u,
    );
    expect(changed((c) => (at(c.errata, 0).before = '没有这样的字')).join()).toMatch(
      /does not begin on this line/u,
    );
    expect(changed((c) => (at(c.errata, 0).line = 3)).join()).toMatch(/errata/u);
  });
});

describe('facts of the front matter', () => {
  const index = (id: string): number => corpus.files.findIndex((f) => f.front.id === id);
  it('must stand in the text or be marked as known from elsewhere', () => {
    const plan = index('china-carbon-peak-2030');
    const opinions = index('china-pollution-prevention-battle');
    expect(changed((c) => (at(c.files, plan).front.notInSource = [])).join()).toMatch(
      /documentNumber: “国发.*does not stand/u,
    );
    expect(changed((c) => (at(c.files, opinions).front.documentNumber = '中发〔2021〕40号')).join()).toMatch(
      /documentNumber/u,
    );
    expect(changed((c) => (at(c.files, opinions).front.issuedOn = '2021-11-03')).join()).toMatch(/issuedOn/u);
    expect(changed((c) => (at(c.files, opinions).front.title = '关于别的事的意见')).join()).toMatch(/title/u);
    expect(changed((c) => at(c.files, opinions).front.issuers.push('财政部与某司')).join()).toMatch(
      /issuers/u,
    );
    expect(changed((c) => (at(c.files, opinions).front.notInSource = ['issuedOn'])).join()).toMatch(
      /notInSource: issuedOn stands/u,
    );
  });
});

describe('front matter', () => {
  const good = `---
id: x
title: 某方案
shortTitle: 某
titleEn: null
kind: plan
role: policy
level: city
region: "330300"
issuers: []
documentNumber: null
issuedOn: null
effectiveFrom: null
effectiveTo: null
period: null
abridged: false
rights: 官方文件
bases: []
about: []
notInSource: []
source: { file: a.txt, startLine: 1, endLine: 2, sha256: ${'a'.repeat(64)} }
---

# 某方案
`;
  const message = (text: string, path = 'x.md'): string => {
    try {
      readCorpusFile(path, text);
    } catch (error) {
      if (error instanceof CorpusError) return error.message;
      throw error;
    }
    return '';
  };
  it('is read when it is right', () => {
    expect(readCorpusFile('x.md', good)).toMatchObject({
      bodyLine: 23,
      front: { id: 'x', region: '330300' },
    });
  });
  it.each([
    ['kind: plan', 'kind: poem', /^x\.md: kind: .*docs\/adding-a-document/u],
    ['level: city', 'level: village', /^x\.md: level: /u],
    ['issuedOn: null', 'issuedOn: 去年', /^x\.md: issuedOn: /u],
    ['region: "330300"', 'region: "33"', /^x\.md: region: /u],
    ['abridged: false\n', '', /^x\.md: abridged: /u],
    ['title: 某方案', 'titel: 某方案', /titel/u],
    ['id: x', 'id: y', /^x\.md:2: id: id is y \(name the file y\.md/u],
    ['issuers: []', 'issuers: [', /^x\.md:\d+: /u],
    ['---\nid', '\nid', /no YAML front matter/u],
  ])('a fault (%s → %s) names file, field and remedy', (from, to, expected) => {
    expect(message(good.replace(from, to))).toMatch(expected);
  });
});
