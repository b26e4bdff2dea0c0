import { describe, expect, it } from 'vitest';
import { readDocumentRules } from '../../../src/extract/rules/index.ts';
import { makeClause } from '../../support/clause.ts';

const rules = (text: string) => readDocumentRules([makeClause(text)]);

describe('inclusiveBounds', () => {
  it.each([
    '本方案中“以上”均包含本数。',
    '本办法所称以上包括本数。',
    '本条例所称“以上”、“以下”、“以内”均含本数。',
    '本规定所称的“以上”“以下”，包括本数。',
    '本细则中的“以上”“以下”皆包含本级、本数。',
    '本法所称的 以上、以内， 包括本数；所称的以外不包括本数。',
    '本实施方案所称"以上"含本数。',
  ])('%s', (text) => {
    expect(rules(text).inclusiveBounds).toBe(true);
  });

  it.each([
    '产值100万元以上的企业，包括本市企业。',
    '以上措施均包含在年度计划中。',
    '本办法所称以上不包括本数。',
  ])('not: %s', (text) => {
    expect(rules(text).inclusiveBounds).toBe(false);
  });
});

describe('firstListedLeads', () => {
  it.each([
    '列第一位的为牵头指导部门，下同',
    '排在第一位的为牵头单位',
    '责任单位中排第一的为牵头单位。',
    '各项任务列首位的单位为牵头单位。',
    '第一责任单位为牵头单位',
    '牵头单位为排在首位的部门',
    '排名第一的单位为该项工作牵头单位',
  ])('%s', (text) => {
    expect(rules(text).firstListedLeads).toBe(true);
  });

  it.each(['总量居全国第一位。', '由第一书记牵头。', '产值排名第一的企业牵头组建联盟。'])(
    'not: %s',
    (text) => {
      expect(rules(text).firstListedLeads).toBe(false);
    },
  );
});

describe('impliedUnits', () => {
  it.each([
    ['以下均需各市县〔市、区〕政府落实，不再列出', '各市县〔市、区〕政府'],
    ['以下均需各县（市、区）人民政府落实，不再一一列出', '各县（市、区）人民政府'],
    ['以下任务均由各区人民政府负责落实，不再单独列出', '各区人民政府'],
    ['各区人民政府均为各项任务的责任单位，不再逐一列出', '各区人民政府'],
    ['各项任务均需各市、县人民政府配合，不再列明', '各市、县人民政府'],
  ])('%s', (text, units) => {
    expect(rules(text).impliedUnits).toEqual([units]);
  });

  it.each(['以下项目不再列入计划。', '各县（市、区）人民政府要抓好落实。'])('not: %s', (text) => {
    expect(rules(text).impliedUnits).toEqual([]);
  });
});
