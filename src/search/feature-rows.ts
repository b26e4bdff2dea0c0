/** Features of clauses as bytes. */
import type { Reader, Writer } from './bytes.ts';
import type { Feature } from './source.ts';

/** Bits beside the kind in a feature's first byte. */
const ROW = { bare: 16, heading: 32, below: 64, records: 128 } as const;

export function writeFeature(to: Writer, feature: Feature): void {
  const { kind, bare, length, headingLength, below, roles, families, years, departments } = feature;
  const records = roles > 0 || families.length + years.length + departments.length > 0;
  to.byte(
    kind |
      (bare ? ROW.bare : 0) |
      (headingLength > 0 ? ROW.heading : 0) |
      (below > 0 ? ROW.below : 0) |
      (records ? ROW.records : 0),
  );
  to.number(length);
  if (headingLength > 0) to.number(headingLength);
  if (below > 0) to.number(below);
  if (!records) return;
  to.byte(roles);
  to.numbers(families);
  to.numbers(years);
  to.numbers(departments);
}

const NONE: readonly number[] = [];

export function readFeature(from: Reader): Feature {
  const head = from.byte();
  const length = from.number();
  const headingLength = (head & ROW.heading) === 0 ? 0 : from.number();
  const below = (head & ROW.below) === 0 ? 0 : from.number();
  const records = (head & ROW.records) !== 0;
  return {
    kind: head & 15,
    bare: (head & ROW.bare) !== 0,
    length,
    headingLength,
    below,
    roles: records ? from.byte() : 0,
    families: records ? from.numbers() : NONE,
    years: records ? from.numbers() : NONE,
    departments: records ? from.numbers() : NONE,
  };
}

/** Passes over one. */
export function skipFeature(from: Reader): void {
  const head = from.byte();
  from.number();
  if ((head & ROW.heading) !== 0) from.number();
  if ((head & ROW.below) !== 0) from.number();
  if ((head & ROW.records) === 0) return;
  from.byte();
  for (let list = 0; list < 3; list += 1) for (let left = from.number(); left > 0; left -= 1) from.number();
}
