/** The way a text is set must not change what is read from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/model/index.ts';
import { parseText } from '../../../src/parse/index.ts';
import { splitText } from '../../../src/text/sentences.ts';
import { read } from './support.ts';

const folder = join(import.meta.dirname, '../../../corpus/documents');

/** Clauses of a corpus document; the front matter between --- lines is left out. */
function clausesOf(name: string): Clause[] {
  const body = readFileSync(join(folder, name), 'utf8').split('\n---\n').slice(1).join('\n---\n');
  return parseText(body).clauses.map(({ parentEId, ...draft }) => ({
    ...draft,
    id: draft.eId,
    documentId: name,
    parentId: parentEId,
  }));
}

const settings: Record<string, (text: string) => string> = {
  'full-width digits': (text) =>
    text
      .replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .replaceAll('%', '％'),
  'spaces around numbers': (text) => text.replace(/[0-9.]+/gu, ' $& '),
  'half-width punctuation': (text) =>
    text.replace(
      /[，；：（）]/gu,
      (sign) => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[sign] ?? sign,
    ),
  'letter-spacing': (text) => Array.from(text).join(' '),
};

function facts(clauses: Clause[]): unknown[] {
  const { quantities, milestones } = read(clauses);
  return [
    ...quantities.map((q) => [
      q.id,
      q.role,
      q.indicator.text,
      q.scope,
      q.value,
      q.value2,
      q.unit,
      q.comparator,
      q.change,
      q.annual,
      q.baseline,
      q.by,
      q.period?.start,
      q.firm,
    ]),
    ...milestones.map((m) => [m.id, m.indicator.text, m.by, m.period?.start, m.firm, m.generic]),
  ];
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const clauses = clausesOf(name);
  it.each(Object.keys(settings))('reads the same with %s', (setting) => {
    const set = settings[setting] ?? String;
    const changed = clauses.map((clause) => {
      const text = set(clause.text);
      const heading = clause.heading === null ? null : set(clause.heading);
      return { ...clause, text, heading, label: set(clause.label), ...splitText(text) };
    });
    expect(facts(changed)).toEqual(facts(clauses));
  });
});
