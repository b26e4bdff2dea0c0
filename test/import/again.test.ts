import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mendCorpus } from '../../src/publish/import/commit.ts';

const root = mkdtempSync(join(tmpdir(), 'again-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A corpus with one document that was being replaced when its process was killed after `done` of three files. */
function killedAfter(done: number): void {
  const files = [
    ['source', 'sources', 'a.pdf'],
    ['reading', 'readings', 'a.pdf.txt'],
    ['document', 'documents', 'a.md'],
  ] as const;
  const aside = join(root, '.adding', 'x');
  mkdirSync(aside, { recursive: true });
  files.forEach(([name, folder, as], i) => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, as), i < done ? `new ${name}` : `old ${name}`);
    if (i >= done) writeFileSync(join(aside, name), `new ${name}`);
  });
  const note = { source: 'a.pdf', reading: 'a.pdf.txt', document: 'a.md', replaces: true };
  writeFileSync(join(aside, 'note.json'), JSON.stringify(note));
}

describe('a document that was being replaced', () => {
  it.each([0, 1, 2, 3])('is put in place to its end by the next run, killed after %i files', (done) => {
    killedAfter(done);
    expect(mendCorpus(root)).toBe(1);
    const now = ['sources/a.pdf', 'readings/a.pdf.txt', 'documents/a.md'].map((path) =>
      readFileSync(join(root, path), 'utf8'),
    );
    expect(now).toEqual(['new source', 'new reading', 'new document']);
    expect(existsSync(join(root, '.adding', 'x'))).toBe(false);
  });
});
