/** What a person did or gave that can't be used: one line, exit 2. */
export class Failure extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 2) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}
