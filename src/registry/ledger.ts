/** The registry of one document, replayed line by line into what stood where and when. */
import type { AddressChange, AddressKind, RegistryLine, RegistryRelease } from '../model/index.ts';
import { kindOfAddress, unitsOf, type Provision } from './provision.ts';

/** Words that stand or stood at an address. */
export interface Tenancy {
  /** Within the document: `p3-s2#g1.1`. */
  readonly address: string;
  readonly kind: AddressKind;
  readonly hash: string;
  /** Hash without the clause's number. */
  readonly key: string;
  /** The words as printed. */
  readonly text: string;
  /** Index of the release with which they first stood there. */
  readonly since: number;
  /** How they ended; null while they stand. */
  end: TenancyEnd | null;
}

export interface TenancyEnd {
  readonly release: number;
  readonly change: AddressChange;
  /** As written: within the document, or `{documentId}/…` in another. */
  readonly successors: readonly string[];
  /** The successors that lie in this document. */
  heirs: readonly Tenancy[];
}

/** State of a document's registry after its last line. */
export interface Ledger {
  readonly releases: readonly RegistryRelease[];
  /** Every address with every text that ever stood at it, in the order of publication. */
  readonly tenancies: readonly Tenancy[];
  /** What stands now, by address. */
  readonly active: ReadonlyMap<string, Tenancy>;
  /** The provisions that stand now, in the order of the text. */
  readonly provisions: readonly Provision[];
  /** Every clause that ever stood, with its last words. */
  readonly known: ReadonlyMap<string, Provision>;
  /** Highest number ever given to a record, by clause and kind (`p3#quantity`). */
  readonly highest: ReadonlyMap<string, number>;
}

/** A line that does not follow from the lines above it. `line` from 1. */
export class BrokenLedger extends Error {
  readonly line: number;
  readonly reason: string;
  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = 'BrokenLedger';
    this.line = line;
    this.reason = reason;
  }
}

const keyOf = (address: string, hash: string): string => `${address} ${hash}`;

class Replay {
  readonly releases: RegistryRelease[] = [];
  readonly byKey = new Map<string, Tenancy>();
  readonly active = new Map<string, Tenancy>();
  readonly highest = new Map<string, number>();
  readonly known = new Map<string, Provision>();
  /** Ends of the open release, whose successors are known when it closes. */
  #open: TenancyEnd[] = [];
  #line = 0;

  read(line: RegistryLine, number: number): void {
    this.#line = number;
    if (line.type === 'release') {
      this.close();
      this.releases.push(line);
      return;
    }
    if (this.releases.length === 0) throw new BrokenLedger(number, 'stands before the first release');
    if (line.type === 'end') this.#end(line.address, line.hash, line.change, line.successors);
    else this.#provision(line);
  }

  #end(address: string, hash: string, change: AddressChange, successors: readonly string[]): void {
    const tenancy = this.byKey.get(keyOf(address, hash));
    if (tenancy === undefined)
      throw new BrokenLedger(this.#line, `${address} never had words of hash ${hash}`);
    tenancy.end = { release: this.releases.length - 1, change, successors, heirs: [] };
    this.#open.push(tenancy.end);
    if (this.active.get(address) === tenancy) this.active.delete(address);
  }

  #provision({ eId, label, hash: own, text, sentences, records }: Provision): void {
    const provision = { eId, label, hash: own, text, sentences, records };
    this.known.set(eId, provision);
    for (const { address, hash, key, start, end, kind } of unitsOf(provision)) {
      const standing = this.active.get(address);
      if (standing?.hash === hash) continue;
      if (standing !== undefined)
        throw new BrokenLedger(
          this.#line,
          `${address} gets other words, and no line ends those of hash ${standing.hash}`,
        );
      const returned = this.byKey.get(keyOf(address, hash));
      if (returned !== undefined) {
        returned.end = null;
        this.active.set(address, returned);
        continue;
      }
      const tenancy: Tenancy = {
        ...{ address, kind, hash, key, text: text.slice(start, end) },
        ...{ since: this.releases.length - 1, end: null },
      };
      this.byKey.set(keyOf(address, hash), tenancy);
      this.active.set(address, tenancy);
      this.#number(address);
    }
  }

  /** Numbers of records are given once. */
  #number(address: string): void {
    if (kindOfAddress(address) === 'sentence' || !address.includes('#')) return;
    const dash = address.lastIndexOf('-');
    const name = address.slice(0, dash);
    this.highest.set(name, Math.max(this.highest.get(name) ?? 0, Number(address.slice(dash + 1))));
  }

  /** The release is complete: its successors are the words that stand now. */
  close(): void {
    for (const end of this.#open) {
      end.heirs = end.successors
        .filter((address) => !address.includes('/'))
        .map((address) => {
          const heir = this.active.get(address);
          if (heir === undefined)
            throw new BrokenLedger(this.#line, `the successor ${address} does not stand`);
          return heir;
        });
    }
    this.#open = [];
  }

  /** Provisions of the last release: all that stands, and nothing else. */
  provisions(): Provision[] {
    const provisions = (this.releases.at(-1)?.order ?? []).map((eId) => {
      const provision = this.known.get(eId);
      if (provision === undefined) throw new BrokenLedger(this.#line, `no provision ${eId}`);
      return provision;
    });
    const listed = new Set(
      provisions.flatMap((p) => unitsOf(p).map((unit) => keyOf(unit.address, unit.hash))),
    );
    for (const { address, hash } of this.active.values())
      if (!listed.delete(keyOf(address, hash)))
        throw new BrokenLedger(this.#line, `${address} stands, and the last release does not list it`);
    const [missing] = listed;
    if (missing !== undefined)
      throw new BrokenLedger(this.#line, `the last release lists ${missing}, and it has ended`);
    return provisions;
  }
}

/**
 * Replay the lines of one document's registry.
 * @throws {BrokenLedger} where a line does not follow from those above it
 */
export function replay(lines: readonly RegistryLine[]): Ledger {
  const replayed = new Replay();
  lines.forEach((line, i) => {
    replayed.read(line, i + 1);
  });
  replayed.close();
  return {
    releases: replayed.releases,
    tenancies: [...replayed.byKey.values()],
    active: replayed.active,
    provisions: replayed.provisions(),
    known: replayed.known,
    highest: replayed.highest,
  };
}

/** An address of another document to which words went when they ended in this one. */
export interface Departure {
  /** `{documentId}/…`. */
  readonly address: string;
  /** The words as they last stood in this document. */
  readonly from: Tenancy;
}

/** Where the words of a tenancy are: itself, or its successors' successors; those standing here, and those that left. */
export function heirsOf(tenancy: Tenancy): { standing: Tenancy[]; departed: Departure[] } {
  const standing: Tenancy[] = [];
  const departed: Departure[] = [];
  const seen = new Set<Tenancy>();
  const walk = (one: Tenancy): void => {
    if (seen.has(one)) return;
    seen.add(one);
    if (one.end === null) {
      standing.push(one);
      return;
    }
    one.end.heirs.forEach(walk);
    for (const address of one.end.successors)
      if (address.includes('/')) departed.push({ address, from: one });
  };
  walk(tenancy);
  return { standing, departed };
}

/** The words standing now in this document to which a tenancy leads. */
export const standingHeirs = (tenancy: Tenancy): Tenancy[] => heirsOf(tenancy).standing;
