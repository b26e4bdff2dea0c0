import type { Elsewhere } from '../../registry/addresses.ts';
import { heirsOf, type Ledger, type Tenancy } from '../../registry/ledger.ts';
import { publishedVersions } from '../../registry/register.ts';
import { groupBy } from '../group.ts';

interface Read {
  ledger: Ledger;
  byAddress: Map<string, Tenancy[]>;
}

/**
 * Leads on through the registries of the documents to which words went, to the
 * addresses at which they or their successors stand now. `ledgerOf`: the
 * registry of a document, asked for once; null where it has none.
 */
export function elsewhereOf(ledgerOf: (id: string) => Ledger | null): Elsewhere {
  const known = new Map<string, Read | null>();
  const readOf = (id: string): Read | null => {
    const held = known.get(id);
    if (held !== undefined) return held;
    const ledger = ledgerOf(id);
    const read = ledger === null ? null : { ledger, byAddress: groupBy(ledger.tenancies, (t) => t.address) };
    known.set(id, read);
    return read;
  };
  const seen = new Set<Tenancy>();
  const follow: Elsewhere['follow'] = ({ address, from: { hash } }, day) => {
    const at = address.indexOf('/');
    const id = address.slice(0, at);
    const read = readOf(id);
    if (read === null) return [address];
    const endOf = ({ end }: Tenancy): string =>
      end === null ? '9999' : (read.ledger.releases[end.release]?.date ?? '');
    const there = (read.byAddress.get(address.slice(at + 1)) ?? []).filter((t) => endOf(t) >= day);
    const met = there.find((t) => t.hash === hash) ?? there.find((t) => endOf(t) > day) ?? there[0];
    // Names that are given back and forth end somewhere.
    if (met === undefined || seen.has(met)) return [];
    seen.add(met);
    const { standing, departed } = heirsOf(met);
    const found = [
      ...standing.map((t) => `${id}/${t.address}`),
      ...departed.flatMap((one) => follow(one, endOf(one.from))),
    ];
    seen.delete(met);
    return found;
  };
  return {
    follow,
    hasVersion(id, date) {
      const ledger = readOf(id)?.ledger;
      return ledger !== undefined && publishedVersions(ledger).has(date);
    },
  };
}
