import type {
  Clause,
  DocumentVersion,
  Indicator,
  Level,
  Milestone,
  Organization,
  PolicyDocument,
  Quantity,
  Reference,
  Relation,
  Responsibility,
} from '../../src/model/index.ts';
import { LEVELS } from '../../src/model/index.ts';
import type { Tables } from './tables.ts';

/** All records read from one clause, each list in the order of the text. */
export interface ClauseRecords {
  readonly quantities: readonly Quantity[];
  readonly milestones: readonly Milestone[];
  readonly responsibilities: readonly Responsibility[];
  readonly references: readonly Reference[];
}

/** The published tables with the keys between them followed. */
export interface Collection extends Tables {
  /** Policy texts before companions, by level, otherwise in the published order. */
  readonly documents: readonly PolicyDocument[];
  readonly policies: readonly PolicyDocument[];
  readonly companions: readonly PolicyDocument[];
  /** @throws where the id is unknown: a broken key in the data set. */
  document(id: string): PolicyDocument;
  clause(id: string): Clause;
  /** A quantity or milestone by its id. */
  record(id: string): Quantity | Milestone;
  hasDocument(id: string): boolean;
  hasClause(id: string): boolean;
  /** Versions that have a date, the latest first. */
  versionsOf(documentId: string): readonly DocumentVersion[];
  clausesOf(documentId: string): readonly Clause[];
  childrenOf(clauseId: string): readonly Clause[];
  ancestorsOf(clause: Clause): readonly Clause[];
  recordsOf(clauseId: string): ClauseRecords;
  /** How a record of a lower level stands to the nearest level above; by the record's id. */
  relationOf(recordId: string): Relation | null;
  indicator(id: string | null): Indicator | null;
  organization(id: string | null): Organization | null;
  /** English name of a line of government or a group of indicators, by its Chinese one. */
  familyEn(name: string): string | null;
}

const NOTHING: readonly never[] = [];

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;
const rank = (document: PolicyDocument): number =>
  (document.role === 'policy' ? 0 : 10) + (document.level === null ? 9 : LEVELS.indexOf(document.level));

function must<T>(map: ReadonlyMap<string, T>, id: string, table: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`${table}.json has no record "${id}" that another table names`);
  return found;
}

/** Follow the keys between the tables once, so that pages only look up. */
export function collect(tables: Tables): Collection {
  const documents = [...tables.documents].sort((a, b) => rank(a) - rank(b));
  const documentById = new Map(documents.map((d) => [d.id, d]));
  const clauses = [...tables.clauses].sort((a, b) => a.order - b.order);
  const clauseById = new Map(clauses.map((c) => [c.id, c]));
  const clausesByDocument = groupBy(clauses, (c) => c.documentId);
  const children = groupBy(
    clauses.filter((c) => c.parentId !== null),
    (c) => c.parentId ?? '',
  );
  const versionsByDocument = groupBy(tables.versions, (v) => v.documentId);
  const clauseOf = (r: { clauseId: string }): string => r.clauseId;
  const quantities = groupBy([...tables.quantities].sort(byStart), clauseOf);
  const milestones = groupBy([...tables.milestones].sort(byStart), clauseOf);
  const responsibilities = groupBy([...tables.responsibilities].sort(byStart), clauseOf);
  const references = groupBy([...tables.references].sort(byStart), clauseOf);
  const indicators = new Map(tables.indicators.map((i) => [i.id, i]));
  const records = new Map<string, Quantity | Milestone>();
  for (const record of [...tables.quantities, ...tables.milestones]) records.set(record.id, record);
  const organizations = new Map(tables.organizations.map((o) => [o.id, o]));

  const familiesEn = new Map([
    ...tables.indicatorFamilies.map((f) => [f.name, f.nameEn] as const),
    ...tables.families.map((f) => [f.family, f.nameEn] as const),
  ]);

  const relations = new Map(
    tables.relations.map((r) => [r.a.quantityId ?? r.a.milestoneId ?? r.a.figureId ?? '', r]),
  );

  return {
    ...tables,
    documents,
    policies: documents.filter((d) => d.role === 'policy'),
    companions: documents.filter((d) => d.role === 'companion'),
    document: (id) => must(documentById, id, 'documents'),
    clause: (id) => must(clauseById, id, 'clauses'),
    record: (id) => must(records, id, 'quantities'),
    hasDocument: (id) => documentById.has(id),
    hasClause: (id) => clauseById.has(id),
    versionsOf: (id) => versionsByDocument.get(id) ?? NOTHING,
    clausesOf: (id) => clausesByDocument.get(id) ?? NOTHING,
    childrenOf: (id) => children.get(id) ?? NOTHING,
    ancestorsOf(clause) {
      const chain: Clause[] = [];
      for (let id = clause.parentId; id !== null;) {
        const parent = must(clauseById, id, 'clauses');
        chain.unshift(parent);
        id = parent.parentId;
      }
      return chain;
    },
    recordsOf: (id) => ({
      quantities: quantities.get(id) ?? NOTHING,
      milestones: milestones.get(id) ?? NOTHING,
      responsibilities: responsibilities.get(id) ?? NOTHING,
      references: references.get(id) ?? NOTHING,
    }),
    relationOf: (id) => relations.get(id) ?? null,
    indicator: (id) => (id === null ? null : (indicators.get(id) ?? null)),
    organization: (id) => (id === null ? null : (organizations.get(id) ?? null)),
    familyEn: (name) => familiesEn.get(name) ?? null,
  };
}

/** Documents of one level, or those that have none. */
export const ofLevel = (documents: readonly PolicyDocument[], level: Level | null): PolicyDocument[] =>
  documents.filter((d) => d.level === level);
