/** The same below `/en`; the address tells the language. */
export { GET, getStaticPaths } from '../../../d/[document]/provisions.json.ts';
