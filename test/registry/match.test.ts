import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/model/index.ts';
import { parseText } from '../../src/parse/index.ts';
import { clauseRecords } from '../../src/publish/extract-text.ts';
import { textHash } from '../../src/registry/hash.ts';
import { BrokenLedger, replay, standingHeirs } from '../../src/registry/ledger.ts';
import { matchTexts } from '../../src/registry/match.ts';
import { keepNumbers } from '../../src/registry/numbers.ts';
import { provisionsOf, type Provision, type TextRecords } from '../../src/registry/provision.ts';
import { audit, registration, type Published } from '../../src/registry/register.ts';
import { addressRows } from '../../src/registry/addresses.ts';
import type { Reference, RegistryLine } from '../../src/model/index.ts';

const NOTHING: TextRecords = { quantities: [], milestones: [], responsibilities: [], references: [] };
const clausesOf = (text: string): Clause[] =>
  clauseRecords(parseText(text).clauses, 'x', (line) => ({ first: line, last: line }));
const provisions = (text: string): Provision[] => provisionsOf(clausesOf(text), NOTHING);
const fates = (before: string, after: string): Record<string, string> =>
  Object.fromEntries(
    matchTexts(provisions(before), provisions(after)).map(({ unit, change, successors }) => [
      unit.address,
      [change, ...successors].join(' '),
    ]),
  );

const TEXT = `# 屋面防水工作方案

一、基本要求

（一）排查屋面渗漏点位，建立台账并按季度更新。

（二）更换老旧排水管道，优先安排学校和医院。完工后由街道组织验收。

（三）公开维修进度，接受居民监督。

二、保障措施

加强资金保障。落实专人负责，定期通报情况。
`;

describe('what became of an address', () => {
  it('is nothing where only white space changed', () => {
    expect(fates(TEXT, TEXT.replace('更新。', '更新。 '))).toEqual({});
  });
  it('is moved where a number was put in before it', () => {
    const after = TEXT.replace('（三）', '（四）')
      .replace('（二）', '（三）')
      .replace('（三）更换', '（二）清理屋面杂物。\n\n（三）更换');
    expect(fates(TEXT, after)).toMatchObject({
      'p1-s2': 'moved p1-s3',
      'p1-s3': 'moved p1-s4',
      'p1-s2#g1.2': 'moved p1-s3#g1.2',
    });
  });
  it('is corrected where a word changed, whether the words or the number tell', () => {
    expect(fates(TEXT, TEXT.replace('按季度', '按月度'))).toEqual({
      'p1-s1': 'corrected p1-s1',
      'p1-s1#g1.1': 'corrected p1-s1#g1.1',
    });
  });
  it('is split, merged or withdrawn', () => {
    expect(fates(TEXT, TEXT.replace('管道，优先', '管道。优先'))).toMatchObject({
      'p1-s2#g1.1': 'split p1-s2#g1.1 p1-s2#g1.2',
    });
    expect(fates(TEXT, TEXT.replace('医院。完工', '医院，完工'))).toMatchObject({
      'p1-s2#g1.1': 'merged p1-s2#g1.1',
      'p1-s2#g1.2': 'merged p1-s2#g1.1',
    });
    const loose = TEXT.replace('二、保障措施\n\n', '').replace(/\n*（[一二三]）/gu, '');
    expect(Object.values(fates(TEXT, loose)).filter((fate) => fate === 'merged p1')).toHaveLength(5);
    expect(fates(TEXT, TEXT.replace('（三）公开维修进度，接受居民监督。\n', ''))).toEqual({
      'p1-s3': 'withdrawn',
      'p1-s3#g1.1': 'withdrawn',
    });
  });
  it('is corrected where all was rewritten at its place', () => {
    expect(fates(TEXT, TEXT.replace('公开维修进度，接受居民监督', '每年开展一次满意度调查'))).toMatchObject({
      'p1-s3': 'corrected p1-s3',
    });
  });
});

describe('the hash of words', () => {
  it('is SHA-256 of the text in NFC without white space, 128 bits', () => {
    expect(textHash('策 衡\n')).toBe('7642941fdf097e2d41bef44f234fac86');
    expect(textHash('e\u0301')).toBe(textHash('\u00e9'));
    expect(textHash('（一）')).not.toBe(textHash('(一)'));
  });
});

const published = (text: string, over: Partial<Published> = {}): Published => ({
  title: '屋面防水工作方案',
  version: '2024-03-01',
  versions: [],
  body: textHash(text),
  provisions: provisions(text),
  ...over,
});
const occasion = (cause: 'first' | 'erratum', date: string) => ({ cause, date, note: null });

describe('the ledger', () => {
  const first = registration('', replay([]), published(TEXT), occasion('first', '2026-01-01'));
  const without = TEXT.replace('（三）公开维修进度，接受居民监督。\n', '');
  const second = registration('', replay(first), published(without), occasion('erratum', '2026-02-01'));

  it('is current after a registration and has nothing to add', () => {
    const ledger = replay(first);
    expect(audit(ledger, published(TEXT))).toMatchObject({ current: true, fates: [], added: [] });
    expect(registration('', ledger, published(TEXT), occasion('erratum', '2026-02-01'))).toEqual([]);
  });
  it('keeps the last words of what is gone, and finds them when they come back elsewhere', () => {
    const gone = replay([...first, ...second]).tenancies.find((t) => t.address === 'p1-s3');
    expect(gone).toMatchObject({ text: '（三）公开维修进度，接受居民监督。', end: { change: 'withdrawn' } });
    const back = `${without}\n（一）公开维修进度，接受居民监督。\n`;
    const ledger = replay([...first, ...second]);
    const third = registration('', ledger, published(back), occasion('erratum', '2026-03-01'));
    const sentence = replay([...first, ...second, ...third]).tenancies.find(
      (t) => t.address === 'p1-s3' && t.since === 0,
    );
    expect(sentence === undefined ? [] : standingHeirs(sentence).map((t) => t.address)).toEqual(['p2-s1']);
  });
  it('is active again where words come back to their place', () => {
    const third = registration(
      '',
      replay([...first, ...second]),
      published(TEXT),
      occasion('erratum', '2026-03-01'),
    );
    const ledger = replay([...first, ...second, ...third]);
    expect(ledger.tenancies.filter((t) => t.address === 'p1-s3')).toMatchObject([{ end: null, since: 0 }]);
  });
  it('follows a chain of moves to its end', () => {
    const put = (text: string, words: string): string =>
      text
        .replace('（三）', '（四）')
        .replace('（二）', '（三）')
        .replace('（三）', `（二）${words}\n\n（三）`);
    const one = put(TEXT, '清理屋面杂物。');
    const two = one.replace('（四）公开', '（四）检查井盖。\n\n（五）公开');
    let lines = first;
    lines = [...lines, ...registration('', replay(lines), published(one), occasion('erratum', '2026-02-01'))];
    lines = [...lines, ...registration('', replay(lines), published(two), occasion('erratum', '2026-03-01'))];
    const rows = addressRows('x', replay(lines), published(two));
    expect(rows.find((r) => r.address === 'x/p1-s3' && r.until === '2026-02-01')).toMatchObject({
      state: 'moved',
      successors: ['x/p1-s4'],
      leadsTo: ['x/p1-s5'],
      lastText: '（三）公开维修进度，接受居民监督。',
    });
  });
  it('refuses lines that do not follow', () => {
    const [release, ...rest] = first;
    expect(() => replay(rest)).toThrow(BrokenLedger);
    const end: RegistryLine = {
      type: 'end',
      address: 'p9',
      hash: '0'.repeat(32),
      change: 'withdrawn',
      successors: [],
    };
    expect(() => replay([...first, end])).toThrow(/p9 never had words/u);
    const lost = second.filter((line) => line.type !== 'end' || line.address !== 'p1-s3');
    expect(() => replay([...first, ...lost])).toThrow(/stands, and the last release does not list it/u);
    expect(release?.type).toBe('release');
  });
});

describe('numbers of records', () => {
  const clauses = clausesOf('一、依据《甲办法》和《乙办法》编制。');
  const text = clauses.at(-1)?.text ?? '';
  const reference = (words: string, n: number): Reference => ({
    ...{ id: `x/p1#reference-${n}`, clauseId: 'x/p1', title: words, documentNumber: null, documentId: null },
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const read = (...words: string[]): TextRecords => ({
    ...NOTHING,
    references: words.map((w, i) => reference(w, i + 1)),
  });
  const ledgerOf = (records: TextRecords) =>
    replay(
      registration(
        '',
        replay([]),
        { ...published(text), provisions: provisionsOf(clauses, records) },
        occasion('first', '2026-01-01'),
      ),
    );
  const ids = (records: TextRecords): string[] => records.references.map((r) => r.id);

  it('stay with their words when one more is read in front, and are never given again', () => {
    const ledger = ledgerOf(read('《乙办法》'));
    expect(ids(keepNumbers(read('《甲办法》', '《乙办法》'), clauses, ledger))).toEqual([
      'x/p1#reference-2',
      'x/p1#reference-1',
    ]);
  });
  it('stay where the phrase is cut otherwise', () => {
    const ledger = ledgerOf(read('《甲办法》和', '《乙办法》'));
    expect(ids(keepNumbers(read('《甲办法》', '《乙办法》'), clauses, ledger))).toEqual([
      'x/p1#reference-1',
      'x/p1#reference-2',
    ]);
  });
  it('begin after the last where another clause has come to stand there', () => {
    const ledger = ledgerOf(read('《甲办法》', '《乙办法》'));
    const other = clauses.map((c) => ({
      ...c,
      text: c.text.replace('依据', '').replace('编制', '逐步废止旧规并另行通知各单位执行有关事项要求'),
    }));
    const moved = { ...NOTHING, references: [{ ...reference('《甲办法》', 1), start: 2, end: 7 }] };
    const [clause] = other.slice(-1);
    const text2 = '一、《甲办法》另行公布，过渡期内各有关单位照旧执行，期满自行废止。';
    expect(ids(keepNumbers(moved, clause === undefined ? [] : [{ ...clause, text: text2 }], ledger))).toEqual(
      ['x/p1#reference-3'],
    );
  });
});
