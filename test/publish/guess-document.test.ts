import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';
import { guessDocument } from '../../src/publish/guess-document.ts';
import { createReader } from '../../src/publish/reader.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';

const reader = createReader(readVocabulary(fileURLToPath(new URL('../../corpus', import.meta.url))));
const body = ['一、总体要求', '坚持绿色发展。', '二、任务', '抓好落实。'];

/** The record guessed from a head alone. */
function guess(...head: string[]): ReturnType<typeof guessDocument> {
  const { front } = parseText([...head, ...body].join('\n'));
  const rules = { inclusiveBounds: false, firstListedLeads: false, impliedUnits: [] };
  const source = { lines: 1, sha256: '0'.repeat(64) };
  return guessDocument('x', 'x.txt', front, rules, reader, { level: null, region: null }, source, {
    effectiveFrom: null,
    effectiveTo: null,
    bases: [],
  });
}

describe('kind, level, region and period from a title', () => {
  it.each([
    ['江苏省碳达峰实施方案', 'plan', 'provincial', '江苏省', null],
    ['江苏省南京市绿色建筑条例', 'regulation', 'city', '南京市', null],
    ['杭州市2023年节能工作要点', 'plan', 'city', '杭州市', 2023],
    ['延边州节能三年行动方案（2022-2024年）（征求意见稿）', 'action-plan', 'city', '延边朝鲜族自治州', 2022],
    ['中华人民共和国水法', 'law', 'national', '全国', null],
    ['国务院关于加强节能工作的决定', 'decision', 'national', '全国', null],
    ['深圳市国民经济和社会发展第十四个五年规划', 'outline', 'city', '深圳市', 2021],
    ['《浙江省绿色建筑管理办法》解读', 'interpretation', 'provincial', '浙江省', null],
    ['碳排放计算方法', 'other', null, undefined, null],
    ['贯彻落实国务院节能方案的实施意见', 'opinion', null, undefined, null],
  ])('%s', (title, kind, level, region, start) => {
    const record = guess(title);
    expect(record.title).toBe(title);
    expect([record.kind, record.level, record.region?.name, record.period?.start ?? null]).toEqual([
      kind,
      level,
      region,
      start,
    ]);
  });

  it.each([
    ['昆山市支持新能源产业若干政策', '320583', ['320500', '320000', '000000']],
    ['安吉县节能行动方案', '330523', ['330500', '330000', '000000']],
    ['河北省石家庄市正定县节能方案', '130123', ['130100', '130000', '000000']],
    ['石家庄市长安区节能方案', '130102', ['130100', '130000', '000000']],
    ['大理市节能行动方案', '532901', ['532900', '530000', '000000']],
    ['景宁县节能行动方案', '331127', ['331100', '330000', '000000']],
    ['孟津县节能行动方案', '410322', ['410300', '410000', '000000']],
    ['重庆市渝北区节能方案', '500112', ['500000', '000000']],
    ['中共苏州市委 苏州市人民政府关于加强节能的决定', '320500', ['320000', '000000']],
    ['2021年杭州市节能工作方案', '330100', ['330000', '000000']],
    ['洛阳市加快推进城市更新行动方案', '410300', ['410000', '000000']],
  ])('%s is of %s', (title, code, parents) => {
    const { region, level } = guess(title);
    expect([region?.code, region?.parents, level]).toEqual([code, parents, 'city']);
  });

  it('a name that several districts have tells no place, unless an issuer does', () => {
    expect(guess('朝阳区节能行动方案').region).toBeNull();
    const signed = guess('朝阳区节能行动方案', '长春市朝阳区人民政府', '2022年3月5日');
    expect(signed.region?.code).toBe('220104');
  });

  it('a district without a code of its own is not its city', () => {
    expect(guess('合肥市甲乙区节能行动方案').region).toBeNull();
  });

  it('ministries that sign together are of the state, whatever one of them is called', () => {
    expect(
      guess('教育部 财政部 新闻出版署关于规范收费的意见', '教育部', '财政部', '新闻出版署', '2020年8月17日')
        .level,
    ).toBe('national');
  });

  it('an order round of a ministry names a place and is of the state all the same', () => {
    const record = guess(
      '生态环境部关于印发江苏省试点方案的通知',
      '环办〔2021〕3号',
      '江苏省生态环境厅：',
      '现将方案印发给你们，请遵照执行。',
      '生态环境部',
      '2021年3月5日',
      '江苏省试点方案',
    );
    expect(record).toMatchObject({
      title: '江苏省试点方案',
      level: 'national',
      documentNumber: '环办〔2021〕3号',
      issuedOn: '2021-03-05',
      issuers: ['生态环境部'],
    });
  });

  it('a branch of a body of the state is of its place', () => {
    const record = guess(
      '关于做好节能工作的通知',
      '各单位：',
      '请遵照执行。',
      '国家税务总局江苏省税务局',
      '2021年3月5日',
    );
    expect(record.level).not.toBe('national');
  });
});
