// Build everything from the corpus and serve it. Without a public address the site takes the one it is
// served at, so that what needs whole addresses (sitemap, OpenSearch, oEmbed, citations) is there too.
import { buildAll } from './build.ts';
import { freePort, serve } from './serve.ts';

const port = await freePort(Number(process.env['PORT'] ?? '4321'));
process.env['CEHENG_SITE'] ||= `http://127.0.0.1:${port}`;
if (!buildAll()) process.exit(1);
const { url } = await serve(port);
console.log(`\n策衡 Ceheng: ${url}\nStop with Ctrl+C.`);
