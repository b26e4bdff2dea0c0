import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';

/** Read XML with two parsers: a strict one with namespaces (it throws on the first fault), and one that gives objects. */
export function parseXml(text: string, lists: readonly string[] = []): Record<string, unknown> {
  const strict = new SaxesParser({ xmlns: true });
  strict.on('error', (error) => {
    throw error;
  });
  strict.write(text).close();
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => lists.includes(name),
  });
  return parser.parse(text) as Record<string, unknown>;
}
