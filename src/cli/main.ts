import { keepCompiled } from '../publish/compiled.ts';
import { CorpusError } from '../publish/corpus/problems.ts';
import { Failure, refusal } from './failure.ts';
import { cacheRoot } from './paths.ts';

interface Command {
  usage: string;
  run(argv: readonly string[]): number | Promise<number>;
}

/** The code of a command is loaded when it is called. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  add: () => import('./commands/add.ts'),
  extract: () => import('./commands/extract.ts'),
  search: () => import('./commands/search.ts'),
  cite: () => import('./commands/cite.ts'),
  build: () => import('./commands/build.ts'),
  check: () => import('./commands/check.ts'),
  register: () => import('./commands/register.ts'),
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return [
    'ceheng: read, search and publish policy texts',
    '',
    ...commands.map(({ usage }) => `  ${usage}`),
  ].join('\n');
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.error(await help());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined)
    throw new Failure(`there is no command ${name}; there are ${Object.keys(COMMANDS).join(', ')}`);
  keepCompiled(cacheRoot());
  const command = await load();
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
  } else if (refusal(error) !== null) {
    console.error(`ceheng: ${refusal(error) ?? ''}`);
    process.exitCode = 2;
  } else {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    console.error(`ceheng: a fault of the program, please report it: ${reason.split('\n')[0] ?? ''}`);
    if (process.env['CEHENG_DEBUG'] !== undefined) throw error;
    process.exitCode = 70;
  }
}
