import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse/index.ts';
import { FRONTS } from './fronts.ts';
import { HEADS } from './heads.ts';

const bare = (text: string | null): string | null => text?.replace(/\s+/gu, '') ?? null;

describe('title, number, date and issuers from heads as they are printed', () => {
  it.each([...FRONTS, ...HEADS].map((c) => [c.name, c] as const))('%s', (_, wanted) => {
    const { front } = parseText(wanted.text);
    expect(bare(front.title)).toBe(bare(wanted.title));
    if (wanted.number !== undefined) expect(front.documentNumber).toBe(wanted.number);
    if (wanted.date !== undefined) expect(front.issuedOn).toBe(wanted.date);
    if (wanted.issuers !== undefined) expect(front.issuers).toEqual(wanted.issuers);
  });
});
