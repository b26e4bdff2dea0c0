import { createInterface } from 'node:readline/promises';
import type { Taken } from '../publish/import/take-in.ts';
import { Level } from '../model/index.ts';
import type { PlaceReader } from '../publish/reader.ts';

/** A year, a month or a day that a calendar has. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** Ask on the terminal for what the text did not tell; an empty answer leaves it open. */
export async function askForGaps(taken: Taken, { regions, counties }: PlaceReader): Promise<void> {
  const { front } = taken;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  /** Ask until the answer is empty or can be used. */
  const ask = async (question: string, use: (answer: string) => boolean): Promise<void> => {
    for (;;) {
      const answer = (await lines.question(`${question}: `)).trim();
      if (answer === '' || use(answer)) return;
      console.error('not understood; press Enter to leave it open');
    }
  };
  const known = (field: string): void => {
    if (!front.notInSource.includes(field)) front.notInSource.push(field);
  };
  try {
    console.error(`\n${taken.report.file}: ${front.title}`);
    if (front.notInSource.includes('title'))
      await ask('title 标题', (answer) => {
        front.title = answer;
        front.shortTitle = answer.slice(0, 24);
        return true;
      });
    if (front.region === null)
      await ask('region 地区 (name, or code of GB/T 2260)', (answer) => {
        const named = counties.matchAt(answer, 0, null);
        const county =
          named === null || named === 'ambiguous' || named.end < answer.length ? null : named.region;
        const found = regions.byCode(answer) ?? counties.byCode(answer) ?? regions.byName(answer) ?? county;
        front.region = found?.code ?? null;
        front.level ??= found?.level ?? null;
        return found !== null;
      });
    if (front.level === null)
      await ask('level 层级 (national, provincial, city)', (answer) => {
        const level = Level.safeParse(answer);
        front.level = level.data ?? null;
        return level.success;
      });
    if (front.documentNumber === null)
      await ask('document number 文号', (answer) => {
        front.documentNumber = answer;
        known('documentNumber');
        return true;
      });
    if (front.issuedOn === null)
      await ask('date of issue 成文日期 (2022-03-05)', (answer) => {
        if (!DATE.test(answer)) return false;
        front.issuedOn = answer;
        known('issuedOn');
        return true;
      });
    for (const field of ['title', 'level', 'region', 'documentNumber', 'issuedOn'] as const) {
      const said = taken.report.fields[field]?.value !== front[field];
      if (said) taken.report.fields[field] = { value: front[field], line: null, page: null };
    }
  } finally {
    lines.close();
  }
}
