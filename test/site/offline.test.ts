import { describe, expect, it } from 'vitest';
import { offersOffline, OFFLINE_CLAUSES } from '../../site/lib/offline.ts';

describe('reading without a network', () => {
  it('is offered up to a size, and as one says', () => {
    expect(offersOffline(OFFLINE_CLAUSES, undefined)).toBe(true);
    expect(offersOffline(OFFLINE_CLAUSES + 1, undefined)).toBe(false);
    expect(offersOffline(OFFLINE_CLAUSES + 1, 'on')).toBe(true);
    expect(offersOffline(1, 'off')).toBe(false);
    expect(() => offersOffline(1, 'yes')).toThrow('say on or off');
  });
});
