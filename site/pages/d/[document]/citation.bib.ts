import { citationFile, documentPaths } from '../../../lib/cite/file.ts';

export const getStaticPaths = documentPaths;
export const GET = citationFile('bibtex');
