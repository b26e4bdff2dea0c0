import { parse, parseCSL, parseRIS } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/model/index.ts';
import { FORMS, render, type Form } from '../../site/lib/cite/forms.ts';
import { fill, provisionItem, templates, type Values } from '../../site/lib/cite/slots.ts';
import { citationTags } from '../../site/lib/cite/tags.ts';
import { makeDocument } from '../support/document.ts';

const plan = makeDocument({
  id: 'city-plan',
  title: '某市工业领域碳达峰实施方案',
  issuers: ['某市人民政府'],
  documentNumber: '某政发〔2023〕7号',
  issuedOn: '2023-02-08',
});
const bare: PolicyDocument = { ...plan, issuers: [], documentNumber: null, issuedOn: null };
const law: PolicyDocument = {
  ...plan,
  kind: 'law',
  title: '某某促进法',
  issuers: ['某常务委员会'],
  documentNumber: '主席令第九号',
};
const joint: PolicyDocument = { ...plan, issuers: ['甲部', '乙委', '丙局', '丁会'], issuedOn: '2023-02' };
const news: PolicyDocument = {
  ...plan,
  kind: 'news',
  role: 'companion',
  title: '解读《某方案》',
  issuers: ['某日报'],
  documentNumber: null,
};
const reading: PolicyDocument = {
  ...plan,
  kind: 'interpretation',
  role: 'companion',
  issuers: ['某司'],
  documentNumber: null,
  issuedOn: null,
};
const unsigned: PolicyDocument = { ...news, issuers: [], issuedOn: null };
const hostile: PolicyDocument = {
  ...plan,
  title: '“两高” 100% & {x} $2 <b>_a\\foo} ~^#\nER  - \n=1+1 \u202e方案',
  issuers: ['<script>alert(1)</script>', 'a}, title = {b'],
};
/** A key that plain objects answer for. */
const key: PolicyDocument = { ...reading, title: '__proto__', issuers: [] };
const all = { plan, bare, law, joint, news, reading, unsigned, hostile, key };
const values: Values = {
  key: 'city-plan_p3-s2-i1',
  place: '第三部分第（二）条第1项',
  url: 'https://example.org/d/city-plan/p3-s2-i1/',
  hash: '0123456789abcdef0123456789abcdef',
};
const DAY = '2026-11-20';
const cite = (document: PolicyDocument, form: Form, day: string | null = DAY): string =>
  render(form, provisionItem(document, values, day));

describe('citations in words', () => {
  it.each([
    [
      'gb',
      plan,
      '某市人民政府. 某市工业领域碳达峰实施方案: 某政发〔2023〕7号[EB/OL]. 第三部分第（二）条第1项(2023-02-08)[2026-11-20]. https://example.org/d/city-plan/p3-s2-i1/.',
    ],
    [
      'gb',
      bare,
      '某市工业领域碳达峰实施方案[EB/OL]. 第三部分第（二）条第1项[2026-11-20]. https://example.org/d/city-plan/p3-s2-i1/.',
    ],
    [
      'gb',
      joint,
      '甲部, 乙委, 丙局, 等. 某市工业领域碳达峰实施方案: 某政发〔2023〕7号[EB/OL]. 第三部分第（二）条第1项(2023-02)[2026-11-20]. https://example.org/d/city-plan/p3-s2-i1/.',
    ],
    [
      'gb',
      news,
      '解读《某方案》[N/OL]. 某日报, 2023-02-08: 第三部分第（二）条第1项[2026-11-20]. https://example.org/d/city-plan/p3-s2-i1/.',
    ],
    [
      'legal',
      plan,
      '某市人民政府：《某市工业领域碳达峰实施方案》，某政发〔2023〕7号，2023年2月8日发布，第三部分第（二）条第1项。',
    ],
    [
      'legal',
      { ...plan, title: '某市人民政府关于印发《某方案》的通知' },
      '《某市人民政府关于印发〈某方案〉的通知》，某政发〔2023〕7号，2023年2月8日发布，第三部分第（二）条第1项。',
    ],
    ['legal', bare, '《某市工业领域碳达峰实施方案》，第三部分第（二）条第1项。'],
    [
      'legal',
      news,
      '《解读〈某方案〉》，载《某日报》，2023年2月8日，第三部分第（二）条第1项，https://example.org/d/city-plan/p3-s2-i1/，2026年11月20日访问。',
    ],
    [
      'apa',
      plan,
      '某市人民政府. (2023). 某市工业领域碳达峰实施方案 (某政发〔2023〕7号). https://example.org/d/city-plan/p3-s2-i1/',
    ],
    [
      'apa',
      law,
      '某常务委员会. (2023). 某某促进法 (主席令第九号). https://example.org/d/city-plan/p3-s2-i1/',
    ],
    ['apa-text', plan, '(某市人民政府, 2023, 第三部分第（二）条第1项)'],
  ] as const)('%s', (form, document, words) => {
    expect(cite(document, form)).toBe(words);
  });

  it('say nothing that the source does not give', () => {
    for (const form of FORMS) expect(cite(bare, form, null)).not.toMatch(/undefined|null|NaN|佚名|日期不详/u);
  });
});

describe('templates', () => {
  it.each(Object.entries(all))('filled in are what the library makes of the whole: %s', (_, document) => {
    for (const placed of [true, false])
      for (const template of templates(document, placed)) {
        const own = placed ? values : { ...values, place: '', hash: '' };
        for (const day of [DAY, null])
          expect(fill(template, own, day)).toBe(render(template.form, provisionItem(document, own, day)));
      }
  });
});

it('a BibTeX report names its institution, and its address once', () => {
  expect(cite(joint, 'bibtex')).toContain('\tinstitution = {甲部、乙委、丙局、丁会},\n');
  expect(cite(bare, 'bibtex')).not.toContain('institution');
  expect(cite(plan, 'bibtex').split(values.url)).toHaveLength(2);
});

describe('files of reference managers, read by an independent parser', () => {
  const flat = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map(flat).join('')
        : value !== null && typeof value === 'object'
          ? flat('text' in value ? value.text : Object.values(value))
          : '';
  it.each(Object.entries(all))('BibTeX: %s', (_, document) => {
    const { entries, errors } = parse(cite(document, 'bibtex'), { processUnexpected: true });
    expect(errors).toEqual([]);
    const own = Object.values(entries);
    expect(own).toHaveLength(1);
    const key = own[0]?.entry_key;
    const fields: Readonly<Record<string, unknown>> = own[0]?.fields ?? {};
    expect(key).toBe(values.key);
    // The parser leaves out \textless, \textgreater and \textasciicircum.
    expect(flat(fields['title']).replace(/\s/gu, '')).toBe(document.title.replace(/[\s<>^]/gu, ''));
    const authors = fields['author'] as unknown[] | undefined;
    expect(authors?.length ?? 0).toBe(document.kind === 'news' ? 0 : document.issuers.length);
    expect(flat(fields['url'])).toBe(values.url);
    expect(flat(fields['note'])).toContain(values.place);
    if (document.issuedOn !== null) expect(fields['date']).toBe(document.issuedOn.slice(0, 7));
  });
  it.each(Object.entries(all))('RIS: %s', (_, document) => {
    const text = cite(document, 'ris');
    for (const line of text.split(/\r?\n/u)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/u);
    expect(text.match(/^TY {2}- /gmu)).toHaveLength(1);
    expect(text.match(/^ER {2}- ?/gmu)).toHaveLength(1);
    const own = Object.values(parseRIS(text).entries);
    expect(own).toHaveLength(1);
    const fields = own[0]?.fields ?? {};
    expect(flat(fields['title']).replace(/\s/gu, '')).toBe(document.title.replace(/\s/gu, ''));
    expect(flat(fields['url'])).toBe(values.url);
  });
  it.each(Object.entries(all))('CSL-JSON: %s', (_, document) => {
    const items = JSON.parse(cite(document, 'csl')) as Record<string, unknown>[];
    const own = Object.values(parseCSL(Object.fromEntries(items.map((item) => [String(item['id']), item]))));
    expect(own).toHaveLength(1);
    // <b> is markup in CSL-JSON.
    expect(flat(own[0]?.fields['title']).replace(/\s/gu, '')).toBe(document.title.replace(/\s|<b>/gu, ''));
    expect(items[0]?.['section']).toBe(values.place);
    expect(items[0]?.['accessed']).toEqual({ 'date-parts': [[2026, 11, 20]] });
  });
});

describe('embedded metadata', () => {
  /**
   * How Zotero's Embedded Metadata translator reads Highwire tags, by its
   * documentation: the kind by the institution or the journal, one creator a
   * tag, dates as printed.
   */
  function read(tags: readonly (readonly [string, string])[]): Record<string, unknown> {
    const of = (name: string): string[] =>
      tags.filter(([own]) => own === `citation_${name}`).map(([, content]) => content);
    return {
      type:
        of('technical_report_institution').length > 0
          ? 'report'
          : of('journal_title').length > 0
            ? 'journalArticle'
            : 'webpage',
      title: of('title')[0],
      creators: of('author'),
      date: of('publication_date')[0],
      number: of('technical_report_number')[0],
      publication: of('journal_title')[0],
      url: of('public_url')[0],
    };
  }
  it('gives the report with its issuers, number, day and address', () => {
    expect(read(citationTags(joint, values.place, values.url))).toEqual({
      type: 'report',
      title: '某市工业领域碳达峰实施方案，第三部分第（二）条第1项',
      creators: ['甲部', '乙委', '丙局', '丁会'],
      date: '2023/02',
      number: '某政发〔2023〕7号',
      publication: undefined,
      url: values.url,
    });
  });
  it('gives a newspaper text as such, and leaves out what is not known', () => {
    expect(read(citationTags(news, '', values.url))).toMatchObject({
      type: 'journalArticle',
      creators: [],
      publication: '某日报',
    });
    expect(citationTags(bare, '', '/d/city-plan/').map(([name]) => name)).toEqual([
      'citation_title',
      'citation_language',
      'DC.title',
      'DC.language',
      'DC.rights',
      'DC.type',
    ]);
  });
});
