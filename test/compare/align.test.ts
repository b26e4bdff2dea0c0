import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { alignClauses, createAligner } from '../../src/compare/align.ts';
import { applyDifference, difference } from '../../src/compare/difference.ts';
import { Alignment, Subject, type Clause } from '../../src/model/index.ts';
import { makeDataset } from '../../src/publish/whole.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';
import { buildUnitIndex } from '../../src/text/units.ts';
import { makeClause } from '../support/clause.ts';
import { makeTarget } from './support.ts';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const subjects = Subject.array().parse(parse(readFileSync(`${corpus}/vocabulary/subjects.yaml`, 'utf8')));

const clausesOf = (documentId: string, entries: [string, string, string][]): Clause[] =>
  entries.map(([eId, heading, text], order) =>
    makeClause(`${heading}。${text}`, { documentId, eId, heading, order }),
  );

describe('clauses of two texts', () => {
  const a = clausesOf('a', [
    ['p1', '发展光伏', '利用厂房屋顶建设分布式光伏，到2025年装机达到十万千瓦。'],
    ['p2', '绿色出行', '完善公交线网和慢行道，新增公交车全部采用新能源车。'],
    ['p3', '问责', '对未完成任务的单位予以通报、约谈。'],
    ['p4', '文物保护', '做好古建筑普查和修缮。'],
  ]);
  const b = clausesOf('b', [
    ['p1', '强化监督考核', '开展督查，对未完成任务的予以约谈问责。'],
    ['p2', '低碳交通', '优先发展公共交通，完善公交线网，推广新能源公交车。'],
    ['p3', '可再生能源', '支持工业厂房屋顶建设分布式光伏，推进光伏装机。'],
    ['p4', '绿色金融', '引导银行增加绿色信贷。'],
  ]);
  const alignments = alignClauses(a, b, { subjects });

  it('stand beside their counterparts, whatever the order', () => {
    expect(alignments.map((x) => [x.aClauseId, x.best])).toEqual([
      ['a/p1', 'b/p3'],
      ['a/p2', 'b/p2'],
      ['a/p3', 'b/p1'],
      ['a/p4', null],
    ]);
    for (const x of alignments) {
      expect(() => Alignment.parse(x)).not.toThrow();
      expect(x.label).toBe(x.best === null ? 'none' : 'adapted');
      expect(x.best === null ? x.also : []).toEqual([]);
    }
  });

  it('carry the evidence: shared wording as printed, and subjects', () => {
    expect(alignments[0]?.evidence.subjectIds).toContain('renewables');
    const long = '实施重点用能单位节能诊断和能源审计全覆盖行动';
    const [x] = alignClauses(
      clausesOf('a', [['p1', '节能', `${long}。`]]),
      clausesOf('b', [['p9', '节能管理', `由各区${long}，每年一次。`]]),
      {
        subjects,
      },
    );
    expect(x?.evidence.shared).toEqual([expect.stringContaining(long)]);
    expect(x?.label).toBe('copied');
  });

  it('count shared targets', () => {
    const one = alignClauses(a, b, { subjects, quantities: [makeTarget('a', 'x'), makeTarget('b', 'x')] });
    // makeTarget puts both into p1: 光伏 against 监督考核, alike in nothing but the target.
    expect(one[0]?.best).toBe('b/p3');
    const [x, y] = [
      clausesOf('a', [['p1', '机关表率', '车棚改造时同步设计供电线路。']]),
      clausesOf('b', [['p1', '老旧小区', '车棚改造由街道组织，居民议定。']]),
    ];
    const without = alignClauses(x, y, { subjects })[0]?.score ?? 1;
    const targets = ['a', 'b'].map((id) => makeTarget(id, 'pv', { clauseId: `${id}/p1` }));
    const both = alignClauses(x, y, { subjects, quantities: targets });
    expect(both[0]?.evidence.indicatorIds).toEqual(['pv']);
    expect(both[0]?.score).toBeGreaterThan(without);
  });

  it('leave out title blocks, sign-offs and bare headings', () => {
    const bare = makeClause('二、主要任务', {
      documentId: 'a',
      eId: 'p9',
      heading: '主要任务',
      label: '二、',
    });
    const front = makeClause('某市方案', { documentId: 'a', eId: 'front', kind: 'front' });
    expect(alignClauses([front, bare], b, { subjects })).toEqual([]);
    expect(alignClauses([], b, { subjects })).toEqual([]);
    expect(alignClauses(a, [], { subjects }).map((x) => x.best)).toEqual([null, null, null, null]);
  });
});

describe('clauses judged by hand', () => {
  const { dataset } = makeDataset(corpus, () => undefined);
  interface Judged {
    a: string;
    b: string;
    right: Record<string, string[]>;
  }
  const judged = [
    'judged-alignments',
    'judged-alignments-tuned',
    'judged-alignments-held',
    'judged-alignments-second',
  ].flatMap((name) => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Judged[]);
  const aligner = createAligner(dataset.clauses, { subjects, quantities: dataset.quantities });
  const cases = judged.flatMap(({ a, b, right }) => {
    const found = new Map(aligner.align(a, b).map((x) => [x.aClauseId, x.best]));
    return Object.entries(right).map(([eId, wanted]) => ({
      known: found.has(`${a}/${eId}`),
      best: found.get(`${a}/${eId}`) ?? null,
      wanted: wanted.map((id) => `${b}/${id}`),
    }));
  });

  it('are all in the corpus', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.filter((c) => !c.known)).toEqual([]);
  });
  it('find a right counterpart first, and say none where there is none', () => {
    const having = cases.filter((c) => c.wanted.length > 0);
    const without = cases.filter((c) => c.wanted.length === 0);
    const said = cases.filter((c) => c.best === null);
    expect(
      having.filter((c) => c.best !== null && c.wanted.includes(c.best)).length / having.length,
    ).toBeGreaterThanOrEqual(0.9);
    expect(without.filter((c) => c.best === null).length / without.length).toBeGreaterThanOrEqual(0.85);
    expect(said.filter((c) => c.wanted.length === 0).length / said.length).toBeGreaterThanOrEqual(0.85);
  });
  it('differ from their counterparts by a difference that gives the one from the other, no number cut', () => {
    const units = buildUnitIndex(readVocabulary(corpus).units);
    const texts = new Map(dataset.clauses.map((c) => [c.id, c.text]));
    const pairs = judged.flatMap(({ a, b }) => aligner.align(a, b)).filter((x) => x.best !== null);
    expect(pairs.length).toBeGreaterThan(100);
    for (const { aClauseId, best } of pairs) {
      const [a, b] = [texts.get(aClauseId) ?? '', texts.get(best ?? '') ?? ''];
      const parts = difference(a, b, { units });
      expect(applyDifference(a, parts)).toBe(b);
      for (const side of ['a', 'b'] as const) {
        const seams = parts.map((part) => part[side]).filter((piece) => piece !== '');
        for (const [i, piece] of seams.slice(1).entries()) {
          expect(`${seams[i]?.trimEnd().slice(-1) ?? ''}${piece.trimStart().slice(0, 1)}`).not.toMatch(
            /^[0-9.][0-9%％]$/u,
          );
        }
      }
    }
  });
});
