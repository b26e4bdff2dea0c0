import { beforeAll, describe, expect, it } from 'vitest';
import type { Finder, ReferenceAnswer } from '../../src/cite/index.ts';
import { readPlace } from '../../src/cite/place.ts';
import { placeWords } from '../../src/cite/place-words.ts';
import { corpusInput } from '../search/support/corpus.ts';
import { finderOf } from './support.ts';

const input = corpusInput();
let finder: Finder;
beforeAll(async () => {
  finder = await finderOf(input);
});
const resolve = async (text: string): Promise<ReferenceAnswer | null> => (await finder.find(text)).reference;

describe('places', () => {
  it.each([
    ['第三部分第(二)条第1项', ['p3', 's2', 's1']],
    ['三、(二)1.', ['p3', 's2', 'i1']],
    ['三(二)1', ['p3', 's2', 'i1']],
    ['第二章第十二条之一第二款第(三)项', ['c2', 'a12', 'g2', 's3']],
    ['附件1第三部分', ['x1', 'p3']],
    ['第一百零二条', ['a102']],
    ['第4部分(3)', ['p4', 'j3']],
    ['第三部分第(二)、(三)条第1项', ['p3', 's2+3', 's1']],
    ['第三部分第二条至第五条', ['p3', 'a2+3+4+5']],
    ['第一、三、五条', ['a1+3+5']],
    ['三、(二)(三)', ['p3', 's2+3']],
  ])('%s', (words, steps) => {
    expect(
      readPlace(words)?.steps.map(
        ({ classes, number, also }) => `${classes.charAt(0)}${[number, ...also].join('+')}`,
      ),
    ).toEqual(steps);
  });
});

describe('references to the shipped texts', () => {
  it.each([
    ['国发〔2021〕23号第三部分第（二）条', 'china-carbon-peak-2030/p3-s2'],
    ['国发[2021] 23 号三（二）1', 'china-carbon-peak-2030/p3-s2-i1'],
    ['国发【２０２１】２３号 三、（二）1.', 'china-carbon-peak-2030/p3-s2-i1'],
    ['《2030年前碳达峰行动方案》三（二）1', 'china-carbon-peak-2030/p3-s2-i1'],
    ['《国务院关于印发2030年前碳达峰行动方案的通知》第三部分', 'china-carbon-peak-2030/p3'],
    ['根据《2030年前碳达峰行动方案》第三部分的规定', 'china-carbon-peak-2030/p3'],
    ['浙江方案第三部分', 'zhejiang-industry-carbon-peak/p3'],
    ['河南两高方案二、（四）第1项', 'henan-two-high-projects/p2-s4-i1'],
    ['西安市工业领域碳达峰实施方案序言', 'xian-industry-carbon-peak/preamble'],
    ['工信部联财（2021）159号第二部分第（三）条', 'china-industry-finance-green/p2-s3'],
    ['china-carbon-peak-2030/p3-s2-i1', 'china-carbon-peak-2030/p3-s2-i1'],
    [
      '国务院. 2030年前碳达峰行动方案: 国发〔2021〕23号[EB/OL]. 第三部分第（二）条第1项(2021-10-24)[2026-11-20]. https://example.org/d/china-carbon-peak-2030/p3-s2-i1/.',
      'china-carbon-peak-2030/p3-s2-i1',
    ],
    [
      '浙江省工业领域碳达峰实施方案[EB/OL]. 第三部分[2026-11-20]. https://example.org/d/zhejiang/p3/.',
      'zhejiang-industry-carbon-peak/p3',
    ],
    ['国发〔2021〕二十三号第三部分第（二）条', 'china-carbon-peak-2030/p3-s2'],
    [
      '国务院. (2021). 2030年前碳达峰行动方案 (国发〔2021〕23号). https://example.org/d/china-carbon-peak-2030/p3-s2-i1/.',
      'china-carbon-peak-2030/p3-s2-i1',
    ],
    [
      '@techreport{key,\n\ttitle = {2030年前碳达峰行动方案},\n\turl = {https://example.org/d/china-carbon-peak-2030/p3-s2/},\n}',
      'china-carbon-peak-2030/p3-s2',
    ],
    [
      'https://example.org/base/en/d/china-carbon-peak-2030/p3-s2-i1/#g1.2',
      'china-carbon-peak-2030/p3-s2-i1',
    ],
  ])('%s', async (text, clauseId) => {
    const answer = await resolve(text);
    expect(answer?.missing).toBeNull();
    expect(answer?.matches.map((match) => match.clauseId)).toEqual([clauseId]);
  });

  it('every provision of a list, and of a range', async () => {
    const found = async (place: string): Promise<unknown> =>
      (await resolve(`国发〔2021〕23号第三部分${place}`))?.matches.map(({ clauseId }) => clauseId);
    const item = (n: number): string => `china-carbon-peak-2030/p3-s${n}`;
    expect(await found('第（二）、（三）条')).toEqual([item(2), item(3)]);
    expect(await found('第（二）条和第（四）条')).toEqual([item(2), item(4)]);
    expect(await found('第（二）至（四）条')).toEqual([item(2), item(3), item(4)]);
  });

  it('a document by its id alone', async () => {
    expect((await resolve('china-carbon-peak-2030'))?.matches).toMatchObject([
      { documentId: 'china-carbon-peak-2030', clauseId: null },
    ]);
  });

  it('a document alone, and one that is not in the collection', async () => {
    expect((await resolve('《2030年前碳达峰行动方案》'))?.matches).toMatchObject([
      { documentId: 'china-carbon-peak-2030', clauseId: null },
    ]);
    expect(await resolve('国发〔1999〕1号第一部分')).toMatchObject({
      document: '国发(1999)1号',
      matches: [],
    });
  });

  it('says which part of the place the document does not have', async () => {
    const answer = await resolve('国发〔2021〕23号第三部分第（九十九）条');
    expect(answer?.missing).toBe('第(九十九)条');
    expect(answer?.matches.map(({ clauseId }) => clauseId)).toEqual(['china-carbon-peak-2030/p3']);
  });

  it('lists all that a short name or a place alone may mean', async () => {
    const short = await resolve('碳达峰方案第三部分');
    expect(short?.matches.length).toBeGreaterThan(2);
    expect((await resolve('第三部分第（二）条'))?.matches.length).toBeGreaterThan(3);
  });

  it('opens at the sentence that is named', async () => {
    const clause = input.clauses.find(({ id }) => id === 'china-carbon-peak-2030/p3-s1-i1');
    const sentence = clause?.sentences[2];
    const match = (await resolve('国发〔2021〕23号三（一）1第3句'))?.matches[0];
    expect(match?.words).toBe(clause?.text.slice(sentence?.start, sentence?.end).slice(0, 120));
    expect(match?.address).toMatch(/^\/d\/china-carbon-peak-2030\/p3-s1-i1\/#g1\.3:0\+\d+~/u);
  });

  it('reads back every place as it is written in citations', async () => {
    const byId = new Map(input.clauses.map((clause) => [clause.id, clause]));
    const missed: string[] = [];
    for (const document of input.documents) {
      const clauses = input.clauses.filter(({ documentId }) => documentId === document.id);
      // What has no number of its own can't be told by words alone.
      for (const clause of clauses.filter(({ eId }) => /^(?:[bcdapsijk]\d+-?)+$/u.test(eId))) {
        const steps = [clause];
        for (let up = byId.get(clause.parentId ?? ''); up !== undefined; up = byId.get(up.parentId ?? ''))
          steps.unshift(up);
        const answer = await resolve(`《${document.title}》${placeWords(steps)}`);
        if (!(answer?.matches.some(({ clauseId }) => clauseId === clause.id) ?? false))
          missed.push(`${clause.id} ${placeWords(steps)}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('takes a sentence that only names a document for a quotation', async () => {
    for (const text of [
      '各地要认真落实《2030年前碳达峰行动方案》，把碳达峰各项任务分解到每一个部门、每一家企业和每一个项目。',
      '到2025年，全市规模以上工业单位增加值能耗下降一定幅度',
      '一要提高认识，二要加强领导',
    ])
      expect(await resolve(text), text).toBeNull();
  });
});
