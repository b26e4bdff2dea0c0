import { COMMON_HEADERS, EMBED_FOLDER, headerPolicy, OPEN_FOLDERS } from '../../lib/policy.ts';

const FOLDERS = OPEN_FOLDERS.join('|');

/** `.htaccess` for Apache with mod_headers; `base` ends with a slash. */
export function apache(base: string): string {
  const common = Object.entries(COMMON_HEADERS).map(
    ([name, value]) => `  Header always set ${name} "${value}"`,
  );
  return `# Made by the build; see docs/hosting.md.
ErrorDocument 404 ${base}404.html
AddType application/atom+xml .atom
AddType application/vnd.apache.parquet .parquet
<IfModule mod_headers.c>
${common.join('\n')}
  Header always set Content-Security-Policy "${headerPolicy(false)}"
  Header always set X-Frame-Options "DENY"
  <If "%{REQUEST_URI} =~ m#^${base}${EMBED_FOLDER}/#">
    Header always set Content-Security-Policy "${headerPolicy(true)}"
    Header always unset X-Frame-Options
  </If>
  <If "%{REQUEST_URI} =~ m#^${base}(?:${FOLDERS})/#">
    Header always set Access-Control-Allow-Origin "*"
  </If>
</IfModule>
`;
}

/** A part for the `http` block and one for the `server` block of nginx. */
export function nginx(base: string): string {
  const common = Object.entries(COMMON_HEADERS).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return `# http block. An empty value sends no header.
map $uri $ceheng_policy {
  ~^${base}${EMBED_FOLDER}/ "${headerPolicy(true)}";
  default "${headerPolicy(false)}";
}
map $uri $ceheng_frame {
  ~^${base}${EMBED_FOLDER}/ "";
  default "DENY";
}
map $uri $ceheng_origin {
  ~^${base}(?:${FOLDERS})/ "*";
  default "";
}

# server block
error_page 404 ${base}404.html;
${common.join('\n')}
add_header Content-Security-Policy $ceheng_policy always;
add_header X-Frame-Options $ceheng_frame always;
add_header Access-Control-Allow-Origin $ceheng_origin always;
`;
}
