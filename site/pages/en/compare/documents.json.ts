/** The same below `/en`; the address tells the language. */
export { GET } from '../../compare/documents.json.ts';
