import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/publish/tables/csv.ts';
import type { Column } from '../../src/publish/tables/definition.ts';

const columns: Column[] = [
  { path: 'a', type: 'string', nullable: true },
  { path: 'b.c', type: 'integer', nullable: true },
  { path: 'd', type: 'list', nullable: false },
  { path: 'e', type: 'json', nullable: false },
];

describe('CSV', () => {
  it('opens rightly in Excel: byte order mark, CRLF, quoted where needed', () => {
    const csv = toCsv([{ a: '他说“好”, "是"\n', b: { c: 2 }, d: ['一', '二'], e: [{ x: 1 }] }], columns);
    expect(csv).toBe('\ufeffa,b_c,d,e\r\n"他说“好”, ""是""\n",2,一|二,"[{""x"":1}]"\r\n');
  });
  it('leaves null empty', () => {
    expect(toCsv([{ a: null, b: null, d: [], e: [] }], columns)).toBe('\ufeffa,b_c,d,e\r\n,,,[]\r\n');
  });
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '=HYPERLINK("x")', '＝1+1', '＠x'])(
    'never lets %j run as a formula',
    (text) => {
      const cell = toCsv([{ a: text, b: null, d: [], e: [] }], columns).split('\r\n')[1] ?? '';
      expect(cell.replace(/^"/u, '').startsWith("'")).toBe(true);
    },
  );
  it('keeps numbers, negative ones too', () => {
    expect(toCsv([{ a: '', b: { c: -2.5 }, d: [], e: [] }], columns)).toContain('\r\n,-2.5,');
  });
  it('keeps a lone comparator', () => {
    expect(toCsv([{ a: '=', b: null, d: [], e: [] }], columns)).toContain('\r\n=,');
  });
});
