/** The same below `/en`; the address tells the language. */
export { GET, getStaticPaths } from '../../compare/[list].json.ts';
