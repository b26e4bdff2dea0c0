// The site with live reload; the data set is made again when the corpus changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.ts';

const build = (): boolean => run('node', ['src/cli/main.ts', 'build']);
if (!build()) process.exit(1);

let timer: NodeJS.Timeout | undefined;
watch(join(root, 'corpus'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(build, 100);
});
const site = spawn('astro', ['dev'], { cwd: root, stdio: 'inherit' });
site.on('exit', (code) => process.exit(code ?? 0));
