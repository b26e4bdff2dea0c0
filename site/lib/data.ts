import { collect } from './collection.ts';
import { dataFolder, readTables } from './tables.ts';

/** The data set of this build; read once, when the first page asks for it. */
export const data = collect(readTables(dataFolder()));
