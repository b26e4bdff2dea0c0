// Build everything from the corpus and serve it.
import { buildAll } from './build.ts';
import { serve } from './serve.ts';

if (!buildAll()) process.exit(1);
const { url } = await serve(Number(process.env['PORT'] ?? '4321'));
console.log(`\n策衡 Ceheng: ${url}\nStop with Ctrl+C.`);
