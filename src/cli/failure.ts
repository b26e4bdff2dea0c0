import { cleanLine } from '../text/controls.ts';

/** What a person did or gave that can't be used: one line, whatever names of files stand in it; exit 2. */
export class Failure extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 2) {
    super(cleanLine(message));
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'is no folder',
  EISDIR: 'is a folder',
  EACCES: 'may not be opened; check its permissions',
  EPERM: 'may not be changed; check its permissions',
  EROFS: 'stands where nothing can be written',
  ENOSPC: 'there is no room left on the disk',
};

/** One line for what the system refused (a file that is missing, a full disk); null for any other error. */
export function refusal(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const words = code !== undefined && Object.hasOwn(SYSTEM, code) ? SYSTEM[code] : undefined;
  return path === undefined || words === undefined ? null : `${path}: ${words} (${code ?? ''})`;
}
