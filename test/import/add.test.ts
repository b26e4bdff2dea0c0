import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileReport } from '../../src/publish/import/take-in.ts';
import { makeDocument } from './layouts/documents.ts';
import { pdfOf, STYLES } from './layouts/pdf-layouts.ts';
import { writePdf } from './layouts/pdf-writer.ts';
import { Random } from './layouts/random.ts';
import { blocksOf } from './layouts/text.ts';
import { contents, emptyCorpus, repository } from './support.ts';
import { docxOf, sitePage } from './writers.ts';

const made = emptyCorpus();
const inbox = join(made.root, '..', 'inbox');
afterAll(made.done);

function ceheng(...args: string[]): { code: number | null; reports: FileReport[]; told: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'src/cli/main.ts'), ...args],
    {
      env: { ...process.env, CEHENG_CORPUS: made.root, CEHENG_DATA: join(made.root, '..', 'data') },
      encoding: 'utf8',
    },
  );
  const reports =
    stdout.trim() === ''
      ? []
      : stdout
          .trim()
          .split('\n')
          .map((l) => JSON.parse(l) as FileReport);
  return { code: status, reports, told: stderr };
}

/** A plan with a number, a date and an issuer. */
const plan = makeDocument('notice-with-plan', new Random(5));
const words = blocksOf(plan)
  .map((b) => b.text)
  .join('\n');
const style = STYLES[0];
if (style === undefined) throw new Error('no style');

/** Big-endian UTF-16 with its mark. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xfe, 0xff]);
  for (let i = 0; i < text.length; i += 1)
    bytes.set([text.charCodeAt(i) >> 8, text.charCodeAt(i) & 0xff], 2 + i * 2);
  return bytes;
}

beforeAll(async () => {
  mkdirSync(join(inbox, '子 文件夹', 'page_files'), { recursive: true });
  const put = (name: string, bytes: Uint8Array | string): void => {
    writeFileSync(join(inbox, name), bytes);
  };
  put('a.pdf', pdfOf(plan, style, new Random(1)));
  put('b.docx', await docxOf(words));
  put('c.html', sitePage(words));
  put('d.md', `---\ntitle: 某事\ntags: [a]\n---\n\n# ${words}`);
  put('e.txt', utf16(words));
  put('子 文件夹/同名.txt', words);
  put('子 文件夹/twin.txt', words);
  put('子 文件夹/page_files/style.html', '<p>不是正文，是网页的附件。</p>');
  put('picture.pdf', writePdf([{ placed: [] }, { placed: [] }]));
  put('broken.pdf', '%PDF-1.7\nnothing');
  put('old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  put('bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(230_000_000) }, { level: 9 }));
  put('sheet.docx', zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook/>') }));
  // What pages and word processors leave between the letters.
  put(
    'stray.txt',
    plan.title.slice(0, 2) + '\u2067' + words.slice(2).replaceAll('，', '，\u200b\u202e\u2060'),
  );
  put('empty.txt', '');
  put(
    'noise.txt',
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
  );
  put('script.html', '<html><body><script>alert(1)</script></body></html>');
});

describe('ceheng add on a folder of many kinds', () => {
  let first: ReturnType<typeof ceheng>;
  beforeAll(() => {
    first = ceheng('add', inbox, '--format', 'ndjson');
  });
  const of = (name: string): FileReport => {
    const found = first.reports.find((r) => r.file.endsWith(name));
    if (found === undefined) throw new Error(`no report on ${name}`);
    return found;
  };

  it('takes in what can be read, refuses the rest by name, and says so in its exit code', () => {
    expect(first.code).toBe(2);
    expect(first.told).toContain('7 added, 1 unchanged, 8 refused');
  });

  it.each(['a.pdf', 'b.docx', 'c.html', 'd.md', 'e.txt', 'twin.txt', 'stray.txt'])(
    '%s: title, number and date with their lines',
    (name) => {
      const { fields, score, status } = of(name);
      expect(status).toBe('added');
      expect(fields.title?.value).toBe(plan.title);
      expect(fields.documentNumber?.value).toBe(plan.number?.value);
      expect(fields.issuedOn?.value).toBe(plan.date?.value);
      expect(fields.documentNumber?.line).toBeGreaterThan(0);
      expect(score).toBeGreaterThan(0.95);
    },
  );

  it.each([
    ['picture.pdf', /scanned/u],
    ['broken.pdf', /damaged/u],
    ['old.doc', /old Office file/u],
    ['bomb.docx', /inflate/u],
    ['sheet.docx', /spreadsheet/u],
    ['empty.txt', /empty/u],
    ['noise.txt', /not a text file/u],
    ['script.html', /without a text/u],
  ])('%s is refused in one line', (name, reason) => {
    const { status, reason: said } = of(name);
    expect(status).toBe('refused');
    expect(said).toMatch(reason);
    expect(said).not.toContain('\n');
    expect(first.told).toContain(`${name}: ${said ?? ''}`);
  });

  it('check and build take the result as it is', () => {
    expect(ceheng('check').told).toContain('the corpus is what its sources say');
    const built = ceheng('build', '--out', join(made.root, '..', 'data'));
    expect(built.code).toBe(0);
  });

  it('--again reads what is there anew: the same changes nothing, an older reading is renewed in place', () => {
    const before = contents(made.root);
    const same = ceheng('add', join(inbox, 'a.pdf'), '--again', '--format', 'ndjson');
    expect(same.reports.map((r) => [r.status, r.id])).toEqual([['unchanged', of('a.pdf').id]]);
    expect(contents(made.root)).toEqual(before);
    // As an older reader may have read it: a line less, and a name that a person gave.
    const id = of('a.pdf').id ?? '';
    const path = join(made.root, 'documents', `${id}.md`);
    const text = readFileSync(path, 'utf8');
    const older = text
      .replace(/^shortTitle: .*$/mu, 'shortTitle: 人工简称')
      .replace(/reader: pdf-\d+/u, 'reader: pdf-0')
      .replace(/\n\n[^\n]+\n$/u, '\n');
    writeFileSync(path, older);
    const again = ceheng('add', join(inbox, 'a.pdf'), '--again', '--format', 'ndjson');
    expect(again.reports.map((r) => [r.status, r.id])).toEqual([['renewed', id]]);
    expect(again.told).toContain('1 renewed');
    expect(readFileSync(path, 'utf8')).toBe(text.replace(/^shortTitle: .*$/mu, 'shortTitle: 人工简称'));
    writeFileSync(path, text);
    expect(contents(made.root)).toEqual(before);
  });

  it('--again leaves a text alone that a person has mended', () => {
    const errata = join(made.root, 'errata.yaml');
    const before = readFileSync(errata, 'utf8');
    const file = readFileSync(join(made.root, 'documents', `${of('b.docx').id ?? ''}.md`), 'utf8');
    const source = /^ {2}file: (.+)$/mu.exec(file)?.[1] ?? '';
    writeFileSync(errata, `- { file: ${source}, line: 1, before: 甲, after: 乙, reason: 错字 }\n`);
    const again = ceheng('add', join(inbox, 'b.docx'), '--again', '--format', 'ndjson');
    writeFileSync(errata, before);
    expect(again.code).toBe(2);
    expect(again.reports[0]?.reason).toContain('corpus/errata.yaml mends');
  });

  it('the same files again change nothing', () => {
    const before = contents(made.root);
    const again = ceheng('add', inbox, '--format', 'ndjson');
    expect(again.told).toContain('0 added, 8 unchanged, 8 refused');
    expect(contents(made.root)).toEqual(before);
  });

  it('the untouched file is kept with its hash', () => {
    const { sha256, id } = of('a.pdf');
    const document = readFileSync(join(made.root, 'documents', `${id ?? ''}.md`), 'utf8');
    const source = /file: (\S+)/u.exec(document)?.[1] ?? '';
    expect(readFileSync(join(made.root, 'sources', source)).equals(readFileSync(join(inbox, 'a.pdf')))).toBe(
      true,
    );
    expect(document).toContain(`sha256: ${sha256 ?? ''}`);
    expect(execFileSync('sha256sum', [join(made.root, 'sources', source)], { encoding: 'utf8' })).toContain(
      sha256,
    );
  });

  it('a reading that was changed by hand is told', () => {
    const name = [...contents(made.root).keys()].find((k) => k.startsWith('readings')) ?? '';
    const path = join(made.root, name);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace('方案', '办法'));
    const told = ceheng('check');
    expect(told.code).toBe(1);
    expect(told.told).toMatch(/source\.reading: the reading has sha256/u);
    writeFileSync(path, whole);
  });

  it('a dry run puts nothing in place, and what a person says goes before', () => {
    const path = join(inbox, 'new.txt');
    writeFileSync(path, '节水方案\n一、目标\n到2025年，用水下降5%。\n二、任务\n推广滴灌，抓好落实。\n');
    const before = contents(made.root);
    const { code, reports } = ceheng('add', path, '--dry-run', '--format', 'ndjson', '--region', '330300');
    expect(code).toBe(0);
    expect(reports[0]?.fields.region?.value).toBe('330300');
    expect(reports[0]?.fields.level?.value).toBe('city');
    expect(reports[0]?.fields.documentNumber?.value).toBeNull();
    expect(contents(made.root)).toEqual(before);
    rmSync(path);
  });
});
