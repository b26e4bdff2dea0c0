import { describe, expect, it } from 'vitest';
import { createIndicatorMatcher } from '../../../src/extract/indicator/index.ts';
import { FigureFile, figuresOf } from '../../../src/model/index.ts';
import { readFigures } from '../../../src/publish/figures.ts';
import { readVocabulary } from '../../../src/publish/vocabulary.ts';

const { indicators } = readVocabulary('corpus');
const lookup = createIndicatorMatcher(indicators);
const figures = readFigures('corpus');

describe('corpus/references', () => {
  it('carries the ids that the matcher gives', () => {
    const differing = figures.filter(
      ({ indicator, scope, unit, change }) =>
        lookup({ text: indicator.text, scope, unit, change }) !== indicator.id,
    );
    expect(differing.map((f) => f.id)).toEqual([]);
    expect(figures.filter((f) => f.indicator.id !== null).length / figures.length).toBeGreaterThan(0.95);
  });
});

describe('FigureFile', () => {
  const document = {
    id: 'some-plan',
    title: '某方案',
    documentNumber: null,
    issuer: '某省人民政府',
    level: 'provincial',
    region: '某省',
    regionCodes: ['330000'],
    date: '2022-03',
    note: '',
  };
  const figure = {
    id: 'some-plan-f1',
    pin: '二、',
    indicator: { text: '森林覆盖率', id: 'forest-coverage' },
    scope: '',
    value: 24,
    value2: null,
    unit: { text: '%', symbol: '%', factor: 1 },
    comparator: '=',
    change: '',
    annual: false,
    baseline: null,
    by: '2025',
    period: null,
    firm: true,
  };

  it('gives each figure the facts of its document', () => {
    expect(figuresOf(FigureFile.parse({ document, figures: [figure] }))).toEqual([
      {
        ...figure,
        documentId: 'some-plan',
        documentTitle: '某方案',
        documentTitleEn: null,
        level: 'provincial',
        region: '某省',
        regionCodes: ['330000'],
      },
    ]);
  });

  it('refuses an id that is not the next of its document', () => {
    const result = FigureFile.safeParse({ document, figures: [figure, { ...figure, id: 'some-plan-f3' }] });
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.message).toContain('some-plan-f2');
  });
});
