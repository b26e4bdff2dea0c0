import { collect } from './collection.ts';
import { readProvisionsFrom } from './href.ts';
import { pageRange } from './pages.ts';
import { dataFolder, readTables } from './tables.ts';

/** The data set of this build; read once, when the first page asks for it. */
export const data = collect(readTables(dataFolder()));

/** What has a page in this build. */
export const pages = pageRange(data.clauses.length);
readProvisionsFrom(() => pages === 'documents');
