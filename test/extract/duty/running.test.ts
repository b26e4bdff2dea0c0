import { describe, expect, it } from 'vitest';
import { extractResponsibilities } from '../../../src/extract/duty/index.ts';
import { extractRunningDuties } from '../../../src/extract/duty/running.ts';
import { makeClause } from '../../support/clause.ts';
import { dutyContext } from './context.ts';

function read(text: string) {
  const clauses = [makeClause(text)];
  const context = dutyContext(clauses, 'city', '330300');
  expect(extractResponsibilities(clauses, context)).toEqual([]);
  return extractRunningDuties(clauses, context).map(({ start, end, units }) => [
    text.slice(start, end),
    ...units.map(({ name, role }) => `${name} ${role}`),
  ]);
}

describe('duties in running text (R16)', () => {
  it('pairs each unit with its task', () => {
    expect(
      read(
        '市水利局负责河道清淤，市住建局负责管网改造和泵站升级，温州电力局牵头推动储能建设，市财政局配合。',
      ),
    ).toEqual([
      ['市水利局负责河道清淤', '市水利局 responsible'],
      ['市住建局负责管网改造和泵站升级', '市住建局 responsible'],
      ['温州电力局牵头推动储能建设', '温州电力局 lead'],
      ['市财政局配合', '市财政局 support'],
    ]);
  });

  it('takes no unit from phrases without one', () => {
    expect(read('坚持谁污染谁负责，企业负责人要牵头落实，由专人负责档案（由市水利局提供）。')).toEqual([]);
  });
});
