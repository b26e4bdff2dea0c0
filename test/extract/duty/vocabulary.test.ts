import { describe, expect, it } from 'vitest';
import { createFamilyIndex } from '../../../src/extract/duty/index.ts';
import { organizations, regionIndex, regions } from './context.ts';

describe('organizations.yaml', () => {
  it('has the lines of government of any province', () => {
    expect(organizations.length).toBeGreaterThanOrEqual(90);
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(organizations.length);
    expect(new Set(organizations.map(({ family }) => family)).size).toBe(organizations.length);
  });

  it('gives every name to one family, and the index finds it there', () => {
    const families = createFamilyIndex(organizations);
    // 金融监管局: the branch behind a place name, the local bureau behind a level.
    const shared = new Set(['金融监管局']);
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const { id, names } of organizations) {
      for (const name of names.filter((one) => !shared.has(one))) {
        if (owner.has(name)) clashes.push(`${name}: ${owner.get(name) ?? ''}, ${id}`);
        owner.set(name, id);
        if (!name.includes('*') && families.exact(name)?.id !== id) clashes.push(`${name}: not ${id}`);
      }
    }
    expect(clashes).toEqual([]);
  });
});

describe('regions.yaml', () => {
  it('has all provincial regions and all prefectures of GB/T 2260', () => {
    const level = (wanted: string) => regions.filter((region) => region.level === wanted);
    expect(level('national').map(({ code }) => code)).toEqual(['000000']);
    expect(level('provincial')).toHaveLength(34);
    // 333 prefectures, prefecture-level cities and leagues (2024).
    expect(level('city').filter(({ code }) => /^\d{2}(?!90)\d{2}00$/u.test(code))).toHaveLength(333);
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
  });

  it('hangs every region on one that exists', () => {
    for (const { code, parent, level } of regions) {
      if (level === 'national') expect(parent).toBeNull();
      else
        expect(regionIndex.byCode(parent ?? '')?.code).toBe(
          level === 'city' ? `${code.slice(0, 2)}0000` : '000000',
        );
    }
  });

  it('gives each province its one-character name', () => {
    const signs = regions
      .filter(({ level }) => level === 'provincial')
      .map(({ abbreviation }) => abbreviation);
    expect(new Set(signs).size).toBe(34);
    expect(signs).not.toContain(null);
  });
});

describe('region index', () => {
  it('finds the longest names of a text', () => {
    const text = '浙江省温州市与南京市、吉林省、大理州、重庆市，海南省和海南藏族自治州';
    expect(
      regionIndex.find(text).map(({ region, start, end }) => [region.code, text.slice(start, end)]),
    ).toEqual([
      ['330000', '浙江省'],
      ['330300', '温州市'],
      ['320100', '南京市'],
      ['220000', '吉林省'],
      ['532900', '大理州'],
      ['500000', '重庆市'],
      ['460000', '海南省'],
      ['632500', '海南藏族自治州'],
    ]);
  });

  it('knows names, children and parents', () => {
    expect(regionIndex.byName('广西')?.code).toBe('450000');
    expect(regionIndex.byName('柳州')?.code).toBe('450200');
    expect(regionIndex.byName('不在此列')).toBeNull();
    expect(regionIndex.byCode('999999')).toBeNull();
    expect(regionIndex.parents('330300')).toEqual(['330000', '000000']);
    expect(regionIndex.children('330000')).toHaveLength(11);
  });
});
