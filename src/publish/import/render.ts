import { stringify } from 'yaml';
import type { FrontMatter } from '../corpus/schema.ts';

/** A file of corpus/documents: the front matter, then the body. */
export function renderDocument(front: FrontMatter, body: string): string {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`;
}
