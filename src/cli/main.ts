import { CorpusError } from '../publish/corpus/problems.ts';
import { Failure } from './failure.ts';
import * as add from './commands/add.ts';
import * as build from './commands/build.ts';
import * as cite from './commands/cite.ts';
import * as check from './commands/check.ts';
import * as extract from './commands/extract.ts';
import * as register from './commands/register.ts';
import * as search from './commands/search.ts';

interface Command {
  usage: string;
  run(argv: readonly string[]): number | Promise<number>;
}

const COMMANDS: Record<string, Command> = { add, extract, search, cite, build, check, register };

function help(): string {
  return [
    'ceheng: read, search and publish policy texts',
    '',
    ...Object.values(COMMANDS).map((c) => `  ${c.usage}`),
  ].join('\n');
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.error(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new Failure(`there is no command ${name}; there are ${Object.keys(COMMANDS).join(', ')}`);
  if (rest.includes('--help') || rest.includes('-h')) {
    console.error(`usage: ${command.usage}`);
    return 0;
  }
  return command.run(rest);
}

// Who reads may stop before the end (head -1): nothing is left to be said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Failure) {
    console.error(`ceheng: ${error.message}`);
    process.exitCode = error.exitCode;
  } else if (error instanceof CorpusError) {
    console.error(error.message);
    process.exitCode = 1;
  } else {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    console.error(`ceheng: a fault of the program, please report it: ${reason.split('\n')[0] ?? ''}`);
    if (process.env['CEHENG_DEBUG'] !== undefined) throw error;
    process.exitCode = 70;
  }
}
