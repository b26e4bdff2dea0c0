/** A defect of the corpus as a person has to mend it: where, what, and the remedy. */
export interface Problem {
  file: string;
  line: number | null;
  field: string | null;
  reason: string;
  remedy: string;
}

/** One line: `file:line: field: reason (remedy)`. */
export function formatProblem(p: Problem): string {
  const place = p.line === null ? p.file : `${p.file}:${p.line}`;
  const field = p.field === null ? '' : `${p.field}: `;
  return `${place}: ${field}${p.reason} (${p.remedy})`;
}

/** Thrown when the corpus can't be read as it is. */
export class CorpusError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'CorpusError';
    this.problems = problems;
  }
}
