import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ceheng-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  code: number | null;
  out: string;
  lines: string[];
}

function ceheng(...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=900', main, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return { code: status, out: stdout, lines: stderr.split('\n').filter((l) => l !== '') };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Result {
  file?: string;
  contractVersion: number;
  document: { title: string; level: string | null; region: { code: string } | null };
  clauses: { id: string; text: string }[];
  quantities: unknown[];
  responsibilities: { units: { name: string }[] }[];
  diagnostics: { code: string }[];
}
const result = (outcome: Outcome): Result => {
  expect(outcome).toMatchObject({ code: 0 });
  return JSON.parse(outcome.out) as Result;
};

const policy =
  '某市工业节能方案\n\n一、目标\n\n到2025年，规模以上工业单位增加值能耗较2020年下降16%以上。\n\n二、任务\n\n（一）工业。抓好改造。（市工业和信息化局、发展改革委负责）\n';

describe('ceheng extract', () => {
  it('gives the records of one text', () => {
    const r = result(ceheng('extract', file('plan.txt', policy), '--level', 'city', '--region', '330300'));
    expect(r.contractVersion).toBe(1);
    expect(r.document).toMatchObject({
      title: '某市工业节能方案',
      level: 'city',
      region: { code: '330300' },
    });
    expect(r.clauses.map((c) => c.id)).toEqual(['plan/front', 'plan/p1', 'plan/p2', 'plan/p2-s1']);
    expect(r.quantities).toHaveLength(1);
    expect(r.responsibilities[0]?.units.map((u) => u.name)).toEqual(['市工业和信息化局', '市发展改革委']);
  });
  it('gives one object a line for several files, and tells a bad one without losing the others', () => {
    const good = file('one.txt', policy);
    const outcome = ceheng('extract', good, join(folder, 'missing.txt'), good, '--format', 'ndjson');
    expect(outcome.code).toBe(2);
    expect(outcome.out.trim().split('\n')).toHaveLength(2);
    expect(outcome.lines).toEqual([expect.stringContaining('missing.txt: there is no such file')]);
  });
  it('reads GBK and UTF-16 rightly', () => {
    const gbk = result(
      ceheng(
        'extract',
        file('gbk.txt', Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xbd, 0xda, 0xc4, 0xdc, 0xa1, 0xa3, 0x0a])),
      ),
    );
    expect(gbk.clauses.at(-1)?.text).toBe('一、节能。');
    const wide = result(ceheng('extract', file('wide.txt', Buffer.from(`\ufeff${policy}`, 'utf16le'))));
    expect(wide.document.title).toBe('某市工业节能方案');
  });
});

describe('bad input: exit 2, one line with the file and the reason, no stack trace', () => {
  mkdirSync(join(folder, 'sub'));
  it.each([
    ['an empty file', () => file('empty.txt', ''), /empty\.txt:1: the file is empty/u],
    ['white space', () => file('blank.txt', '\n \n'), /nothing but white space/u],
    [
      'a binary file',
      () =>
        file(
          'b.bin',
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
        ),
      /b\.bin:1: not a text file/u,
    ],
    ['a folder', () => join(folder, 'sub'), /is a folder/u],
    ['a missing path', () => join(folder, 'nowhere.txt'), /no such file/u],
  ])('%s', (_, path, reason) => {
    const outcome = ceheng('extract', path());
    expect(outcome.code).toBe(2);
    expect(outcome.out).toBe('');
    expect(outcome.lines).toHaveLength(1);
    expect(outcome.lines[0]).toMatch(reason);
  });
  it.each([
    [['extract'], /name a file/u],
    [['extract', 'x', '--format', 'xml'], /--format xml: give json or ndjson/u],
    [['extract', 'x', '--level', 'village'], /--level village/u],
    [['extract', 'x', '--region', '999999'], /--region 999999/u],
    [['extract', 'x', '--frobnicate'], /usage: ceheng extract/u],
    [['frobnicate'], /there is no command frobnicate/u],
    [['search', 'x', '--filter', 'colour=red'], /--filter colour=red/u],
    [['search', 'x', '--limit', '0'], /--limit 0/u],
  ])('%j', (args, reason) => {
    const outcome = ceheng(...args);
    expect(outcome.code).toBe(2);
    expect(outcome.lines).toHaveLength(1);
    expect(outcome.lines[0]).toMatch(reason);
  });
});

describe('hostile size is read, within the memory given above', () => {
  it('one line of 5 MB', () => {
    const unit = '推进节能改造，到2025年能耗下降16%以上；';
    const r = result(
      ceheng('extract', file('line.txt', unit.repeat(Math.ceil(5_000_000 / Buffer.byteLength(unit))))),
    );
    expect(r.clauses.length).toBeGreaterThan(0);
    expect(r.quantities.length).toBeGreaterThan(50_000);
  });
  it('20,000 nested brackets', () => {
    const nested = `一、任务。${'（'.repeat(20_000)}市发展改革委负责${'）'.repeat(20_000)}`;
    const r = result(ceheng('extract', file('nested.txt', nested)));
    expect(r.clauses[0]?.text).toHaveLength(nested.length);
  });
  it('100,000 numbered lines', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `${(i % 900) + 1}. 做好第某项工作。`).join('\n');
    expect(result(ceheng('extract', file('many.txt', lines))).clauses.length).toBe(100_000);
  });
});

describe('ceheng extract --files-from', () => {
  /** Lines given to it one by one: the next only when the answer to the one before has come. */
  function pipe(
    lines: readonly string[],
  ): Promise<{ code: number | null; answers: Result[]; faults: string[] }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [main, 'extract', '--files-from', '-', '--format', 'ndjson']);
      const answers: Result[] = [];
      let [out, faults, next] = ['', '', 0];
      const give = (): void => {
        const line = lines[next];
        next += 1;
        if (line === undefined) child.stdin.end();
        else child.stdin.write(`${line}\n`);
      };
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        for (let end = out.indexOf('\n'); end !== -1; end = out.indexOf('\n')) {
          answers.push(JSON.parse(out.slice(0, end)) as Result);
          out = out.slice(end + 1);
          give();
        }
      });
      child.stderr.on('data', (chunk: Buffer) => {
        faults += chunk.toString();
        give();
      });
      child.on('close', (code) => {
        resolve({ code, answers, faults: faults.split('\n').filter((line) => line !== '') });
      });
      give();
    });
  }

  it('answers line by line, while the list goes on', async () => {
    const lines = [
      file('first.txt', policy),
      JSON.stringify({ name: 'second', text: policy }),
      file('third.txt', policy),
    ];
    const { code, answers } = await pipe(lines);
    expect(code).toBe(0);
    expect(answers.map(({ file: name }) => name)).toEqual([lines[0], 'second', lines[2]]);
    expect(new Set(answers.map(({ quantities }) => JSON.stringify(quantities.length))).size).toBe(1);
  });

  it('tells of what it can not use and goes on', async () => {
    const missing = join(folder, 'missing.txt');
    const { code, answers, faults } = await pipe([
      missing,
      '{"name":"x"}',
      '{nonsense',
      file('good.txt', policy),
    ]);
    expect(code).toBe(2);
    expect(answers).toHaveLength(1);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain(missing);
    expect(faults[1]).toContain('-:2');
    expect(faults[2]).toContain('-:3');
  });

  it('refuses the form that would hold everything', () => {
    const { code, lines } = ceheng('extract', '--files-from', file('list', ''));
    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('ndjson');
  });
});
