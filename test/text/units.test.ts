import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { UnitEntry } from '../../src/model/index.ts';
import { fold } from '../../src/text/fold.ts';
import { buildUnitIndex, unitAt } from '../../src/text/units.ts';

const path = join(import.meta.dirname, '../../corpus/vocabulary/units.yaml');
const units = z.array(UnitEntry).parse(parse(readFileSync(path, 'utf8')));
const index = buildUnitIndex(units);

describe('unit vocabulary', () => {
  it('names every unit once, in folded form, longest first', () => {
    const names = units.flatMap((unit) => unit.names);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(fold(name).text, name).toBe(name);
    for (const unit of units)
      expect([...unit.names].sort((a, b) => b.length - a.length).map((n) => n.length)).toEqual(
        unit.names.map((n) => n.length),
      );
  });

  it('gives one dimension to each symbol', () => {
    const dimensions = new Map<string, string>();
    for (const { symbol, dimension } of units) {
      expect(dimensions.get(symbol) ?? dimension, symbol).toBe(dimension);
      dimensions.set(symbol, dimension);
    }
  });
});

describe('units after a number', () => {
  it.each([
    ['亿千瓦', 'kW', 1e8],
    ['MW', 'kW', 1000],
    ['GWh', 'kWh', 1e6],
    ['万吨标准煤', 'tce', 1e4],
    ['万吨标煤', 'tce', 1e4],
    ['蒸吨', 't/h', 1],
    ['个百分点', 'pp', 1],
    ['个基点', 'bp', 1],
    ['万亩', 'km²', 1e4 / 1500],
    ['亿元', 'CNY', 1e8],
    ['℃', '℃', 1],
    ['标准箱', 'TEU', 1],
  ])('%s', (text, symbol, factor) => {
    const unit = unitAt(index, text, 0);
    expect(unit).toMatchObject({ end: text.length, text, symbol });
    expect(unit?.factor).toBeCloseTo(factor, 9);
  });

  it.each([
    ['元/千瓦时', 'CNY/kWh', 1],
    ['千克标准煤/吨', 'tce/t', 0.001],
    ['微克/立方米', 't/m³', 1e-12],
    ['吨/日', 't/d', 1],
    ['万立方米/日', 'm³/d', 1e4],
    ['吨/万平方米', 't/km²', 100],
    ['万人/平方公里', 'person/km²', 1e4],
    ['千瓦时/百公里', 'kWh/km', 0.01],
  ])('%s is composed', (text, symbol, factor) => {
    const unit = unitAt(index, text, 0);
    expect(unit).toMatchObject({ end: text.length, text, symbol });
    expect(unit?.factor).toBeCloseTo(factor, 15);
  });

  it('takes the longest name, and a Latin symbol only whole', () => {
    expect(unitAt(index, '千瓦时', 0)?.symbol).toBe('kWh');
    expect(unitAt(index, 'MWh', 0)?.symbol).toBe('kWh');
    expect(unitAt(index, 'may', 0)).toBeNull();
    expect(unitAt(index, '产业链', 0)).toBeNull();
  });
});
