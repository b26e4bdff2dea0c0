import type { Diagnostic } from '../model/index.ts';
import type { TableName } from './tables/definition.ts';

export interface BuildResult {
  /** Records of each table. */
  counts: Record<TableName, number>;
  diagnostics: Diagnostic[];
  files: number;
  bytes: number;
  milliseconds: number;
}
