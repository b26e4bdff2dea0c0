/** Finding quotations and resolving references: what the page, its worker and the command line use. */
export { createFinder, MOST_CHARACTERS, type Finder } from './finder.ts';
export { DOCUMENTS_PART, namedDocuments, type NamedDocument } from './documents.ts';
export * from './types.ts';
