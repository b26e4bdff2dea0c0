import { describe, expect, it } from 'vitest';
import { extractReferences, type KnownDocument } from '../../../src/extract/reference/index.ts';
import { makeClause } from '../../support/clause.ts';
import { dutyContext } from '../duty/context.ts';

const known: KnownDocument[] = [
  {
    id: 'state-water-plan',
    title: '国务院关于印发节约用水行动方案的通知',
    documentNumber: '国发〔2019〕8号',
  },
  { id: 'province-water-plan', title: '浙江省节约用水行动方案', documentNumber: null },
  { id: 'water-opinion', title: '中共中央 国务院关于深化水价改革的意见', documentNumber: null },
  { id: 'river-plan', title: '河湖整治行动计划（2021—2025年）', documentNumber: null },
];

function read(...texts: string[]) {
  const clauses = texts.map((text, i) => makeClause(text, { eId: `p${i + 1}` }));
  const found = extractReferences(clauses, dutyContext(clauses, null, null), known);
  return found.map(({ start, end, clauseId, title, documentNumber, documentId }) => {
    const text = clauses.find(({ id }) => id === clauseId)?.text ?? '';
    return [text.slice(start, end), title, documentNumber, documentId];
  });
}

describe('references', () => {
  it('joins a number to the title before it (F12)', () => {
    expect(read('按照《节约用水行动方案》（国发〔2019〕8号）要求')).toEqual([
      ['《节约用水行动方案》（国发〔2019〕8号）', '节约用水行动方案', '国发〔2019〕8号', 'state-water-plan'],
    ]);
    expect(read('见《用水定额》（水节约联〔2020〕12号，以下简称《定额》）')).toEqual([
      ['《用水定额》（水节约联〔2020〕12号', '用水定额', '水节约联〔2020〕12号', null],
      ['《定额》', '定额', null, null],
    ]);
  });

  it('reads numbers in every bracket, with spaces and full-width digits', () => {
    const numbers = [
      '根据国发[2019]8号执行',
      '根据国发（2019）8号执行',
      '根据 国发 〔 2019 〕 8 号执行',
      '根据国发〔２０１９〕８号执行',
      '根据国发〔2019〕第8号执行',
    ];
    for (const text of numbers) {
      expect(read(text).map(([, ...rest]) => rest)).toEqual([[null, '国发〔2019〕8号', 'state-water-plan']]);
    }
  });

  it.each([
    ['工信部联财〔2021〕159号', '工信部联财〔2021〕159号'],
    ['现将浙政发〔2021〕3号文件转发', '浙政发〔2021〕3号'],
    ['关于修订办法的通知晋发改发〔2022〕7号', '晋发改发〔2022〕7号'],
    ['（中华人民共和国国务院令第531号公布）', '中华人民共和国国务院令第531号'],
    ['依据国家发展和改革委员会令2021年第40号', '国家发展和改革委员会令2021年第40号'],
    ['主席令第七十七号', '主席令第七十七号'],
  ])('%s', (text, number) => {
    expect(read(text).map(([, , found]) => found)).toEqual([number]);
  });

  it('takes no number from years, numbering or telephone lines', () => {
    expect(read('2021年第3号线开工，〔2021〕年，8号楼，电话12345号，到2025年（一）')).toEqual([]);
  });

  it('keeps a nested title whole and passes over a lost sign', () => {
    expect(
      read('依据《实施<中华人民共和国水法>办法》和《关于印发《水资源规划》的通知》').map(
        ([, title]) => title,
      ),
    ).toEqual(['实施<中华人民共和国水法>办法', '关于印发《水资源规划》的通知']);
    expect(read('依据《水法和《防洪法》').map(([, title]) => title)).toEqual(['防洪法']);
    expect(read('«水法»、《节约\n用水条例》').map(([, title]) => title)).toEqual(['水法', '节约用水条例']);
  });

  it('knows a document with or without issuers and 印发…的通知', () => {
    const ids = (text: string) => read(text).map(([, , , id]) => id);
    expect(ids('《国务院关于印发节约用水行动方案的通知》')).toEqual(['state-water-plan']);
    expect(ids('《关于深化水价改革的意见》')).toEqual(['water-opinion']);
    expect(ids('《中共中央、国务院关于深化水价改革的意见》')).toEqual(['water-opinion']);
    expect(ids('《浙江省节约用水行动方案》')).toEqual(['province-water-plan']);
    expect(ids('《河湖整治行动计划》')).toEqual(['river-plan']);
  });

  it('does not take a text of another issuer for it', () => {
    const ids = (text: string) => read(text).map(([, , , id]) => id);
    expect(ids('《中共浙江省委 浙江省人民政府关于深化水价改革的意见》')).toEqual([null]);
    expect(ids('《温州市节约用水行动方案》')).toEqual([null]);
    expect(ids('《意见》')).toEqual([null]);
  });

  it('a short name stands for the title that it was made for, in later clauses too', () => {
    expect(
      read('《关于深化水价改革的意见》（以下简称《意见》）', '《意见》提出').map(([, , , id]) => id),
    ).toEqual(['water-opinion', 'water-opinion', 'water-opinion']);
  });
});
