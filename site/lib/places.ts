import type { Level, PolicyDocument, RegionEntry } from '../../src/model/index.ts';
import { NATION } from '../../src/compare/commitment.ts';
import type { Collection } from './collection.ts';
import { regionOf } from './gloss.ts';
import { language } from './language.ts';

/** A jurisdiction whose commitments can be looked at from its own place upwards. */
export interface Place {
  /** GB/T 2260; `000000` is the nation. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Policy texts of this place in the collection. */
  readonly documents: readonly PolicyDocument[];
  /** Documents of which only figures are known. */
  readonly referenceIds: readonly string[];
}

type Source = Pick<Collection, 'policies' | 'figures' | 'regions'>;

/** Files of reference figures write the nation as 100000. */
const isNation = (code: string): boolean => code === NATION || code === '100000';

interface Index {
  readonly regions: ReadonlyMap<string, RegionEntry>;
  /** Policy texts with a level by the code of their place. */
  readonly policies: ReadonlyMap<string, readonly PolicyDocument[]>;
}

const indexes = new WeakMap<object, Index>();

function indexOf({ policies, regions }: Source): Index {
  const known = indexes.get(policies);
  if (known !== undefined) return known;
  const byPlace = new Map<string, PolicyDocument[]>();
  for (const document of policies) {
    if (document.region === null || document.level === null) continue;
    const own = byPlace.get(document.region.code);
    if (own === undefined) byPlace.set(document.region.code, [document]);
    else own.push(document);
  }
  const index = { regions: new Map(regions.map((region) => [region.code, region])), policies: byPlace };
  indexes.set(policies, index);
  return index;
}

/** One jurisdiction with all that is known of it. @throws where the regions have no such code. */
export function placeOf(data: Source, code: string): Place {
  const known = indexOf(data);
  const region = known.regions.get(code);
  if (region === undefined) throw new Error(`regions.json has no region "${code}" that a document names`);
  const figures = data.figures.filter((f) =>
    code === NATION ? f.level === 'national' : f.regionCodes.includes(code),
  );
  return {
    code,
    name: regionOf(region),
    level: region.level,
    documents: known.policies.get(code) ?? [],
    referenceIds: [...new Set(figures.map((f) => f.documentId))],
  };
}

/** Jurisdictions from `code` up to the nation: 温州市, 浙江省, 全国. */
export function chainOf(data: Source, code: string): Place[] {
  const chain: Place[] = [];
  for (let at: string | null = code; at !== null;) {
    const place = placeOf(data, at);
    chain.push(place);
    at = indexOf(data).regions.get(at)?.parent ?? null;
  }
  return chain;
}

const LEVEL_ORDER: Record<Level, number> = { city: 0, provincial: 1, national: 2 };

/** Names are of the page's language: one list for each. */
const listed = { zh: new WeakMap<object, readonly Place[]>(), en: new WeakMap<object, readonly Place[]>() };

/** Places below the nation that one can choose: those with a text or figures, and what they lie in; cities first. */
export function places(data: Source): readonly Place[] {
  const known = listed[language()].get(data.policies);
  if (known !== undefined) return known;
  const codes = new Set<string>();
  for (const document of data.policies)
    if (document.region !== null)
      for (const place of chainOf(data, document.region.code)) codes.add(place.code);
  for (const figure of data.figures) for (const code of figure.regionCodes) codes.add(code);
  const found = [...codes]
    .filter((code) => !isNation(code))
    .map((code) => placeOf(data, code))
    .sort((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] || a.code.localeCompare(b.code));
  listed[language()].set(data.policies, found);
  return found;
}

/** Other places of the same level that have a text or figures. */
export const neighboursOf = (all: readonly Place[], place: Place): Place[] =>
  all.filter(
    (other) =>
      other.code !== place.code &&
      other.level === place.level &&
      other.documents.length + other.referenceIds.length > 0,
  );
