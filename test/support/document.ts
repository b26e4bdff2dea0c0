import type { PolicyDocument } from '../../src/model/index.ts';

/** A document of which only what a test names is of interest. */
export function makeDocument(over: Partial<PolicyDocument> & { id: string }): PolicyDocument {
  return {
    title: over.id,
    shortTitle: over.id,
    titleEn: null,
    kind: 'plan',
    role: 'policy',
    level: 'provincial',
    region: { code: '330000', name: '浙江省', nameEn: null, parents: ['000000'] },
    issuers: [],
    documentNumber: null,
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: null,
    period: null,
    abridged: false,
    rights: '官方文件',
    bases: [],
    about: [],
    rules: { inclusiveBounds: false, firstListedLeads: false, impliedUnits: [] },
    notInSource: [],
    version: { date: null, reason: 'collected', note: null },
    source: { file: 'x.txt', startLine: 1, endLine: 1, sha256: '0'.repeat(64) },
    ...over,
  };
}
