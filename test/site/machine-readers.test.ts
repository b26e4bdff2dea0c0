import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { beforeAll, describe, expect, it } from 'vitest';
import { atomFeed, ENTRIES_PER_FEED, type Feed } from '../../site/lib/open/atom.ts';
import { calendarOf } from '../../site/lib/open/calendar.ts';
import type { OpenCommitment } from '../../site/lib/open/commitments.ts';
import { dueDay, instant } from '../../site/lib/open/days.ts';
import { openSearch } from '../../site/lib/open/opensearch.ts';
import { uuidOf } from '../../site/lib/open/uuid.ts';
import { hasControls } from '../../src/text/controls.ts';
import { parseXml } from '../support/xml.ts';

const place = (path: string): string => `https://example.org${path}`;
const HOSTILE =
  '甲市“方案”]]></title><script>x</script>&amp;\u0007\u202e\r\nATTACH:evil\r\nEND:VCALENDAR;,\\ 长';

describe('the day on which a commitment falls due', () => {
  const year = (start: number, end: number) => ({ start, end, text: '' });
  it.each([
    ['2025', null, '2025-12-31'],
    ['2024-02', null, '2024-02-29'],
    ['2025-06-30', null, '2025-06-30'],
    ['<2030', null, '2029-12-31'],
    ['<2030-03', null, '2030-02-28'],
    ['<2030-03-01', null, '2030-02-28'],
    [null, year(2021, 2025), '2025-12-31'],
    [null, null, null],
  ])('%s %j: %s', (by, period, day) => {
    expect(dueDay({ by, period })).toBe(day);
  });
  it('is a moment in China', () => {
    expect(instant('2021-10')).toBe('2021-10-01T00:00:00+08:00');
  });
});

describe('ids', () => {
  it('are UUIDs of version 5, one for each name', () => {
    expect(uuidOf('/d/a/')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(uuidOf('/d/a/')).not.toBe(uuidOf('/d/b/'));
  });
  it('never change', () => {
    expect(uuidOf('/d/a/')).toMatchInlineSnapshot(`"c6256e7b-1002-53c9-80f5-abf4d3d26001"`);
  });
});

interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  published?: string;
  summary: { '#text': string };
  link: { '@_rel': string; '@_href': string }[];
}
interface AtomRoot {
  feed: { id: string; updated: string; entry: AtomEntry[]; link: { '@_rel': string; '@_href': string }[] };
}

describe('Atom', () => {
  const entry = (n: number, date: string | null, since: string | null = null) => ({
    ...{ since, name: `/d/${n}/`, path: `/d/${n}/`, title: HOSTILE, date, authors: ['甲'], summary: HOSTILE },
    categories: [{ term: 'plan', label: '方"案' }],
  });
  const feed = (entries: Feed['entries']): AtomRoot['feed'] => {
    const text = atomFeed(
      { title: HOSTILE, subtitle: '', path: '/feeds/all.atom', page: '/d/', undated: '2022', entries },
      place,
    );
    return (parseXml(text, ['entry', 'link']) as unknown as AtomRoot).feed;
  };
  const made = feed([entry(1, '2021'), entry(2, '2023-05'), entry(3, null)]);

  it('has the newest first, each with a stable id and a date', () => {
    expect(made.entry.map((e) => e.updated)).toEqual([
      '2023-05-01T00:00:00+08:00',
      '2022-01-01T00:00:00+08:00',
      '2021-01-01T00:00:00+08:00',
    ]);
    expect(made.updated).toBe('2023-05-01T00:00:00+08:00');
    expect(made.entry.map((e) => e.id)).toEqual(
      ['/d/2/', '/d/3/', '/d/1/'].map((p) => `urn:uuid:${uuidOf(p)}`),
    );
    expect(made.link.find((l) => l['@_rel'] === 'self')?.['@_href']).toBe(
      'https://example.org/feeds/all.atom',
    );
  });
  it('tells the day on which it came here apart from the day of the document', () => {
    const { entry: entries } = feed([
      entry(1, '2021-10', '2026-11-20'),
      entry(2, '2022', '2026-11-20'),
      entry(3, '2024'),
    ]);
    expect(entries.map((e) => [e.updated, e.published])).toEqual([
      ['2026-11-20T00:00:00+08:00', '2022-01-01T00:00:00+08:00'],
      ['2026-11-20T00:00:00+08:00', '2021-10-01T00:00:00+08:00'],
      ['2024-01-01T00:00:00+08:00', '2024-01-01T00:00:00+08:00'],
    ]);
  });
  it('holds hostile words as words', () => {
    for (const text of [made.entry[0]?.title ?? '', made.entry[0]?.summary['#text'] ?? '']) {
      expect(text).toContain('<script>x</script>');
      expect(hasControls(text)).toBe(false);
    }
  });
  it('is no longer than it says', () => {
    const many = Array.from({ length: ENTRIES_PER_FEED + 1 }, (_, n) => entry(n, '2021'));
    expect(feed(many).entry).toHaveLength(ENTRIES_PER_FEED);
  });
  it('is dated where nothing is in it', () => {
    expect(feed([entry(1, null)].slice(1)).updated).toBe('2022-01-01T00:00:00+08:00');
  });
});

describe('iCalendar', () => {
  const commitment = (id: string, due: string | null): OpenCommitment => ({
    ...{
      id,
      due,
      title: `${'长'.repeat(60)}${HOSTILE}`,
      quote: HOSTILE,
      citation: '《甲》，一。',
      date: '2021-11',
      since: null,
    },
    ...{ path: `/d/x/p1/#${id}`, regionCodes: ['330000'], indicatorId: null, firm: true },
  });
  let text = '';
  beforeAll(() => {
    text = calendarOf(
      HOSTILE,
      [commitment('b', '2030-12-31'), commitment('a', '2025-12-31'), commitment('c', null)],
      '2020',
      place,
    );
  });

  it('is folded at 75 octets and ended by CRLF', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
  it('is read by ical.js as whole days, nothing put in between', () => {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(
      root
        .getAllProperties()
        .map((p) => p.name)
        .sort(),
    ).toEqual(['method', 'name', 'prodid', 'version', 'x-wr-calname'].sort());
    const events = root.getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
    expect(events.map((e) => e.startDate.toString())).toEqual(['2025-12-31', '2030-12-31']);
    expect(events.map((e) => e.endDate.toString())).toEqual(['2026-01-01', '2031-01-01']);
    expect(new Set(events.map((e) => e.uid)).size).toBe(2);
    for (const event of events) {
      expect(event.component.getAllProperties('attach')).toEqual([]);
      expect(event.summary).toContain('ATTACH:evil END:VCALENDAR;,\\ 长');
      expect(hasControls(event.summary)).toBe(false);
      expect(event.component.getFirstPropertyValue('url')).toMatch(/^https:\/\/example\.org\/d\/x\/p1\/#/u);
    }
  });
  it('is read by node-ical', () => {
    const events = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
    expect(events).toHaveLength(2);
  });
  it('has no address where the site has none', () => {
    expect(calendarOf('甲', [commitment('a', '2025-12-31')], '2020', (path) => path)).not.toContain('URL');
  });
});

describe('OpenSearch', () => {
  it.each([
    ['zh', 'https://example.org/search/?q={searchTerms}'],
    ['en', 'https://example.org/en/search/?q={searchTerms}'],
  ] as const)('%s leads to the search', (language, template) => {
    const { OpenSearchDescription: root } = parseXml(openSearch(language, place), ['Url']) as unknown as {
      OpenSearchDescription: { ShortName: string; Url: { '@_type': string; '@_template': string }[] };
    };
    expect(root.ShortName.length).toBeLessThanOrEqual(16);
    expect(root.Url.find((u) => u['@_type'] === 'text/html')?.['@_template']).toBe(template);
  });
});
