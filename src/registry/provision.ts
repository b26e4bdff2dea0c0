/** Provisions with their sentences and records: what the registry remembers of a text. */
import type {
  AddressKind,
  Clause,
  Milestone,
  Quantity,
  Reference,
  RegistryProvision,
  RegistryUnit,
  Responsibility,
} from '../model/index.ts';
import { textHash } from './hash.ts';

/** A clause's words with the sentences and records in it. */
export type Provision = Omit<RegistryProvision, 'type'>;

/** Records read from a text, in any order. */
export interface TextRecords {
  readonly quantities: readonly Quantity[];
  readonly milestones: readonly Milestone[];
  readonly responsibilities: readonly Responsibility[];
  readonly references: readonly Reference[];
}

/** One thing with an address within its document. Offsets into the clause's text. */
export interface Unit {
  /** `p3-s2`, `p3-s2#g1.1` or `p3-s2#quantity-1`. */
  readonly address: string;
  readonly eId: string;
  readonly kind: AddressKind;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  /** Hash of the words without the clause's number: equal where only the number changed. */
  readonly key: string;
}

/** The part of a record's or sentence's id after its clause: `quantity-1`, `g2.3`. */
export const localId = (id: string): string => id.slice(id.indexOf('#') + 1);

/** Kind of a unit by its local id. */
export function kindOfUnit(id: string): AddressKind {
  const dash = id.lastIndexOf('-');
  return dash === -1 ? 'sentence' : (id.slice(0, dash) as AddressKind);
}

/** Kind of what stands at an address within a document. */
export function kindOfAddress(address: string): AddressKind {
  const mark = address.indexOf('#');
  return mark === -1 ? 'clause' : kindOfUnit(address.slice(mark + 1));
}

/** The clause of an address within a document. */
export const clauseOfAddress = (address: string): string => address.split('#', 1).join('');

/** Provisions of a text as read, in the order of the text. Linear. */
export function provisionsOf(clauses: readonly Clause[], records: TextRecords): Provision[] {
  const byClause = new Map<string, { id: string; start: number; end: number }[]>();
  for (const list of [records.quantities, records.milestones, records.responsibilities, records.references]) {
    for (const { id, clauseId, start, end } of list) {
      const held = byClause.get(clauseId);
      if (held === undefined) byClause.set(clauseId, [{ id: localId(id), start, end }]);
      else held.push({ id: localId(id), start, end });
    }
  }
  return clauses.map(({ id, eId, label, text, sentences }) => {
    const unit = (u: { id: string; start: number; end: number }): RegistryUnit => ({
      id: u.id,
      start: u.start,
      end: u.end,
      hash: textHash(text.slice(u.start, u.end)),
    });
    return {
      eId,
      label,
      hash: textHash(text),
      text,
      sentences: sentences.map(unit),
      records: (byClause.get(id) ?? []).map(unit),
    };
  });
}

/** Key of a stretch of a provision: its hash, the clause's number left out. */
function keyOf({ label, text }: Provision, start: number, end: number, hash: string): string {
  if (start > 0 || label === '' || !text.startsWith(label) || end <= label.length) return hash;
  const words = text.slice(label.length, end);
  return words.trim() === '' ? hash : textHash(words);
}

/** Everything with an address in one provision, the clause itself first; without keys, which take two hashes more. */
export function placesOf({ eId, text, hash, sentences, records }: Provision): Omit<Unit, 'key'>[] {
  return [
    { address: eId, eId, kind: 'clause', start: 0, end: text.length, hash },
    ...[...sentences, ...records].map(({ id, start, end, hash: own }) => ({
      ...{ address: `${eId}#${id}`, eId, kind: kindOfUnit(id), start, end },
      hash: own,
    })),
  ];
}

/** The same with their keys. */
export function unitsOf(provision: Provision): Unit[] {
  return placesOf(provision).map((place) => ({
    ...place,
    key: keyOf(provision, place.start, place.end, place.hash),
  }));
}
