import { fileURLToPath } from 'node:url';

/** Where the command line starts. */
export const run = { main: fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)) };
