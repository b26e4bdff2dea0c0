import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Clause, PolicyDocument } from '../../src/model/index.ts';
import {
  clauseNode,
  datasetNode,
  documentNode,
  inScript,
  versionNode,
  type LinkedNode,
} from '../../site/lib/open/linked-data.ts';
import { makeClause } from '../support/clause.ts';
import { expand, vocabularyFaults } from '../support/schema-org.ts';

const HOSTILE = '“x”</script><script>alert(1)</script><!-- ]]> \u2028 {{ x }} & \u0000';
const place = (path: string): string => `https://example.org${path}`;

const policy: PolicyDocument = {
  ...{
    id: 'city-plan',
    title: HOSTILE,
    shortTitle: '甲市方案',
    titleEn: 'Plan',
    kind: 'plan',
    role: 'policy',
  },
  ...{ level: 'city', region: { code: '330300', name: '甲市', nameEn: null, parents: ['330000'] } },
  ...{ issuers: ['甲市人民政府'], documentNumber: '甲政发〔2022〕1号', issuedOn: '2022-06' },
  ...{
    effectiveFrom: '2022-07-01',
    effectiveTo: '2025-12-31',
    abridged: false,
    rights: '',
    rules: { inclusiveBounds: false, firstListedLeads: false, impliedUnits: [] },
  },
  period: { start: 2021, end: 2025, text: '' },
  bases: [
    { title: '某法', documentId: null },
    { title: '省方案', documentId: 'province-plan' },
  ],
  about: [],
  notInSource: [],
  version: { date: '2021-10-24', reason: 'issued', note: null },
  source: { file: 'a.txt', startLine: 1, endLine: 2, sha256: '0'.repeat(64) },
};
const news: PolicyDocument = {
  ...policy,
  ...{ id: 'news', role: 'companion', kind: 'news', level: null, region: null, period: null, bases: [] },
  about: [{ title: '甲市方案', documentId: 'city-plan' }],
};
const bare: PolicyDocument = {
  ...policy,
  ...{ id: 'bare', titleEn: null, region: null, issuers: [], documentNumber: null, issuedOn: null },
  ...{ effectiveFrom: null, effectiveTo: null, period: null, bases: [] },
};
const documents = [policy, news, bare];
const clausesOf = (documentId: string): Clause[] => [
  makeClause(`一、任务\n${HOSTILE}`, { id: `${documentId}/p1`, documentId, label: '一、', heading: '任务' }),
  makeClause(`（一）${HOSTILE}`, {
    ...{ id: `${documentId}/p1-s1`, eId: 'p1-s1', documentId, parentId: `${documentId}/p1`, label: '（一）' },
  }),
];
const clauses = documents.flatMap((d) => clausesOf(d.id));
const find = <T extends { id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const data = {
  document: (id: string) => find(documents, id),
  clause: (id: string) => find(clauses, id),
  clausesOf: (id: string) => clauses.filter((c) => c.documentId === id),
  childrenOf: (id: string) => clauses.filter((c) => c.parentId === id),
};
const nodes: LinkedNode[] = [
  ...documents.map((d) => documentNode(data, d.id, place)),
  ...clauses.map((clause) => clauseNode(data, clause, place)),
  ...documents.map(({ id, title }) =>
    versionNode(data, { documentId: id, date: '2021-10-24', title }, place),
  ),
  datasetNode({ name: '甲', description: '乙', version: '1' }, [{ path: 'a.csv', type: 'text/csv' }], place),
];
const typed = nodes.map((node) => ({ type: (node as { '@type': string })['@type'], node }));

describe('JSON-LD', () => {
  it('keeps to the vocabulary of schema.org, and would be found out if it did not', () => {
    const [first] = typed;
    if (first === undefined) throw new Error('no node');
    const wrong = [{ legislationNumber: 'x' }, { legislationPassedBy: 3 }].map((more) => ({
      ...first,
      node: { ...first.node, ...more },
    }));
    const faults = vocabularyFaults([...typed, ...wrong]);
    expect([...new Set(faults.map((f) => f.node))]).toEqual([typed.length, typed.length + 1]);
    expect(faults[0]?.fault).toContain('legislationNumber');
  });
  it.each(typed.map(({ type, node }, i) => [type, i, node] as const))(
    'an independent processor expands %s %i and drops nothing',
    async (type, _, node) => {
      const [expanded] = (await expand(node)) as Record<string, unknown>[];
      expect(expanded?.['@type']).toEqual([`https://schema.org/${type}`]);
      expect(Object.keys(expanded ?? {})).toHaveLength(Object.keys(node).length - 1);
    },
  );
  it.each(nodes.map((node) => [inScript(node), node] as const))(
    'no text leaves its element: %#',
    (text, node) => {
      const html = `<!doctype html><script type="application/ld+json">${text}</script><p>after</p>`;
      const found = JSON.stringify(parse(html), (key, value: unknown) =>
        key === 'parentNode' ? undefined : value,
      );
      expect(found.match(/"tagName":"script"/gu)).toHaveLength(1);
      expect(found).toContain('"tagName":"p"');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(node)));
    },
  );
  it('says nothing that the source does not', () => {
    const node = documentNode(data, 'bare', place) as object;
    for (const name of [
      'legislationDate',
      'legislationPassedBy',
      'legislationJurisdiction',
      'legislationLegalForce',
    ])
      expect(node).not.toHaveProperty(name);
  });
  it('tells a version of its document', () => {
    const version = { documentId: 'city-plan', date: '2021-10-24', title: '甲市旧方案' };
    expect(versionNode(data, version, place)).toMatchObject({
      '@id': 'https://example.org/d/city-plan/@2021-10-24/',
      name: '甲市旧方案',
      version: '2021-10-24',
      exampleOfWork: { '@id': 'https://example.org/d/city-plan/' },
    });
  });
  it('tells the whole of its part and the part of its whole', () => {
    expect(clauseNode(data, find(clauses, 'city-plan/p1-s1'), place)).toMatchObject({
      '@type': 'Legislation',
      isPartOf: {
        '@id': 'https://example.org/d/city-plan/p1/',
        isPartOf: { '@id': 'https://example.org/d/city-plan/' },
      },
    });
    expect(documentNode(data, 'city-plan', place)).toMatchObject({
      hasPart: [{ '@id': 'https://example.org/d/city-plan/p1/' }],
    });
    expect(documentNode(data, 'news', place)).toMatchObject({
      '@type': 'NewsArticle',
      about: [{ '@id': 'https://example.org/d/city-plan/' }],
    });
  });
});
