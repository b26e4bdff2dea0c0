import type { HeaderRule } from './rules.ts';

/** The rules as `_headers`, which Netlify and Cloudflare Pages read. */
export const writeHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(
      ({ path, headers }) =>
        `${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('\n');

/** Read `_headers` again. @throws where a line is neither a path nor a header below one */
export function readHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    else if (line.startsWith(' ') && colon > 0 && rules.length > 0)
      Object.assign(rules.at(-1)?.headers ?? {}, {
        [line.slice(0, colon).trim()]: line.slice(colon + 1).trim(),
      });
    else throw new Error(`_headers:${index + 1}: neither a path nor a header: ${line}`);
  }
  return rules;
}

/** Headers of a path, as a host joins them: values of one header from several rules with a comma. */
export function headersOf(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const rule of rules) {
    const matches = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!matches) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      const before = out.get(name);
      out.set(name, before === undefined || before === value ? value : `${before}, ${value}`);
    }
  }
  return out;
}
