import { describe, expect, it } from 'vitest';
import {
  createFamilyIndex,
  listOrganizations,
  resolveOrganization,
} from '../../../src/extract/duty/index.ts';
import type { Level } from '../../../src/model/index.ts';
import { organizations, regionIndex } from './context.ts';

const families = createFamilyIndex(organizations);

function place(level: Level | null, code: string | null) {
  const entry = code === null ? null : regionIndex.byCode(code);
  if (entry === null) return { level, region: null };
  const { name, nameEn } = entry;
  return { level, region: { code: entry.code, name, nameEn, parents: regionIndex.parents(entry.code) } };
}

const wenzhou = place('city', '330300');
const zhejiang = place('provincial', '330000');
const chongqing = place('provincial', '500000');
const state = place('national', '000000');

describe('families', () => {
  it.each([
    [
      '发展改革',
      ['国家发展改革委', '国家发展和改革委员会', '省发展改革委', '市发改委', '县发展和改革局', '区发改局'],
    ],
    [
      '工业和信息化',
      ['工业和信息化部', '省工信厅', '省经信厅', '市工信局', '市经济和信息化局', '市经济信息委', '市经信局'],
    ],
    ['生态环境', ['生态环境部', '省生态环境厅', '市生态环境局', '市生态环境局永嘉分局', '省环保厅']],
    [
      '住房城乡建设',
      ['住房和城乡建设部', '省住房城乡建设厅', '省建设厅', '市住建局', '市住房和城乡建设委员会'],
    ],
    ['自然资源', ['自然资源部', '市自然资源和规划局', '市资源规划局', '市规划资源局', '市规划和自然资源委']],
    ['市场监管', ['市场监管总局', '省市场监管局', '市市场监督管理局', '市市场监管委']],
    ['人民银行', ['人民银行', '人行郑州中心支行', '中国人民银行温州市分行', '人民银行西安分行营管部']],
    [
      '金融监管总局',
      [
        '国家金融监督管理总局柳州监管分局',
        '浙江银保监局',
        '温州银保监分局',
        '国家金融监督管理总局广东监管局',
      ],
    ],
    ['地方金融', ['省地方金融监管局', '省金融监管局', '市金融办', '市金融工作局', '省委金融办']],
    ['机关事务', ['国管局', '省机关事务局', '省管局', '市机关事务管理中心']],
    ['电网', ['温州电力局', '国网浙江省电力有限公司', '省电力公司', '国家电网某市分公司', '县供电公司']],
    ['民航', ['民航中南地区管理局', '民航浙江安全监督管理局', '中国民航局']],
    ['能源监管', ['国家能源局浙江监管办公室', '华东能源监管局']],
    ['地方人民政府', ['各市、县〔市、区〕人民政府', '各区县政府', '滨海新区人民政府', '各市政府']],
  ])('%s', (family, names) => {
    expect(names.map((name) => families.find(name)?.family.family ?? null)).toEqual(names.map(() => family));
  });

  it.each([
    '省级相关部门',
    '各成员单位',
    '行业主管部门',
    '重点企业',
    '规划建设环保办',
    '某某管理局',
    '广东监管局',
  ])('none: %s', (name) => {
    expect(families.find(name)).toBeNull();
  });
});

describe('organization ids', () => {
  it.each([
    ['市发展改革委', wenzhou, '330300-development-reform'],
    ['省能源局', wenzhou, '330000-energy'],
    ['省能源局', zhejiang, '330000-energy'],
    ['市经济信息委', chongqing, '500000-industry-information'],
    ['国家发展改革委', zhejiang, '000000-development-reform'],
    ['生态环境部', wenzhou, '000000-ecology-environment'],
    ['发展改革委', state, '000000-development-reform'],
    ['浙江银保监局', wenzhou, '330000-financial-regulator'],
    ['人行郑州中心支行', place('provincial', '410000'), '410100-central-bank'],
    ['南京市财政局', zhejiang, '320100-finance'],
    ['国家税务总局温州市税务局', zhejiang, '330300-taxation'],
    ['团市委', wenzhou, '330300-youth-league'],
    ['州财政局', place('city', '532900'), '532900-finance'],
    ['市水务局', place('city', '310151'), '310000-water-resources'],
    ['区水务局', place('city', '310151'), '310151-water-resources'],
    ['国家电网某市分公司', wenzhou, null],
    // Not known from the document, or many bodies at once: never guessed.
    ['市发展改革委', zhejiang, null],
    ['区发展改革委', wenzhou, null],
    ['各市发展改革委', zhejiang, null],
    ['发展改革委', wenzhou, null],
    ['温州市鹿城区财政局', wenzhou, null],
    ['省级相关部门', zhejiang, null],
  ])('%s', (name, where, id) => {
    expect(resolveOrganization(name, where, families, regionIndex).organizationId).toBe(id);
  });
});

it('lists one record an organization, its other names as aliases', () => {
  const names = ['市发改委', '市发展改革委', '市发展改革委', '各区人民政府', '省能源局'];
  const listed = listOrganizations(
    names.map((name) => ({ name, place: wenzhou })),
    families,
    regionIndex,
  );
  expect(listed).toEqual([
    {
      id: '330000-energy',
      name: '省能源局',
      familyId: 'energy',
      family: '能源',
      level: 'provincial',
      regionCode: '330000',
      aliases: [],
    },
    {
      id: '330300-development-reform',
      name: '市发展改革委',
      familyId: 'development-reform',
      family: '发展改革',
      level: 'city',
      regionCode: '330300',
      aliases: ['市发改委'],
    },
  ]);
});
