import { describe, expect, it } from 'vitest';
import { createIndicatorMatcher } from '../../../src/extract/indicator/index.ts';
import { buildUnitIndex, unitAt } from '../../../src/text/units.ts';
import { readVocabulary } from '../../../src/publish/vocabulary.ts';
import specs from '../../specs/indicators.json' with { type: 'json' };

const vocabulary = readVocabulary('corpus');
const lookup = createIndicatorMatcher(vocabulary.indicators);
const units = buildUnitIndex(vocabulary.units);

function unitOf(text: string | null) {
  if (text === null) return null;
  const read = unitAt(units, text, 0);
  return read === null ? { text, symbol: '', factor: 1 } : { text, symbol: read.symbol, factor: read.factor };
}

describe.each(Object.entries(specs))('%s of indicators', (_, cases) => {
  it.each(cases)('$text ($unit, $change)', ({ id, unit, ...q }) => {
    expect(lookup({ ...q, unit: unitOf(unit) })).toBe(id);
  });
});

describe('the matcher', () => {
  it('knows nothing where the vocabulary is empty', () => {
    expect(
      createIndicatorMatcher([])({ text: '森林覆盖率', scope: '', unit: unitOf('%'), change: '' }),
    ).toBeNull();
  });

  it('reads only the end of a text that is too long for a name', () => {
    const text = `${'规划'.repeat(5000)}森林覆盖率`;
    expect(lookup({ text, scope: '', unit: unitOf('%'), change: '' })).toBe('forest-coverage');
  });

  it('gives null where two entries are read equally well', () => {
    const [forest] = vocabulary.indicators.filter((i) => i.id === 'forest-coverage');
    if (forest === undefined) throw new Error('forest-coverage is gone');
    const twins = createIndicatorMatcher([forest, { ...forest, id: 'forest-coverage-again' }]);
    expect(twins({ text: '森林覆盖率', scope: '', unit: unitOf('%'), change: '' })).toBeNull();
  });
});
