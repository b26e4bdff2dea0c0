import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { Failure } from './failure.ts';

export interface Arguments {
  positionals: string[];
  one(name: string): string | undefined;
  many(name: string): string[];
  flag(name: string): boolean;
}

/** Read options and operands of a command. @throws {Failure} for an unknown option or one without its value */
export function readArguments(
  argv: readonly string[],
  options: ParseArgsOptionsConfig,
  usage: string,
): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return {
      positionals,
      one: (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
      },
      many: (name) => {
        const value = values[name];
        return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
      },
      flag: (name) => values[name] === true,
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(`${error.message.split('\n')[0] ?? 'unknown option'}; usage: ${usage}`);
  }
}
