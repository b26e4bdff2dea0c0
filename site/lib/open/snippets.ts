/** Three lines for each program; `scripts/try-data.ts` runs those that it can. */
export interface Snippet {
  readonly id: 'python' | 'r' | 'duckdb';
  readonly name: string;
  /** What must be there beside the program itself. */
  readonly needs: string;
  /** `base`: address or folder of the data set, without a slash at its end; `parquet`: whether it has such files. */
  readonly code: (base: string, parquet: boolean) => string;
  /** What must be there where it has none. */
  readonly needsCsv?: string;
}

const COLUMNS = ['documentId', 'indicator_text', 'value', 'unit_text', 'by'];
const quoted = COLUMNS.map((column) => `"${column}"`).join(', ');

export const SNIPPETS: readonly Snippet[] = [
  {
    id: 'python',
    name: 'Python',
    needs: 'pandas, pyarrow',
    needsCsv: 'pandas',
    code: (base, parquet) => `import pandas as pd
q, c = (pd.read_${parquet ? 'parquet' : 'csv'}(f"${base}/{name}.${parquet ? 'parquet' : 'csv'}") for name in ("quantities", "clauses"))
print(q[q.role == "target"].merge(c, left_on="clauseId", right_on="id")[[${quoted}]])`,
  },
  {
    id: 'r',
    name: 'R',
    needs: '',
    code: (base) => `q <- read.csv("${base}/quantities.csv", fileEncoding = "UTF-8-BOM")
c <- read.csv("${base}/clauses.csv", fileEncoding = "UTF-8-BOM")
print(merge(subset(q, role == "target"), c, by.x = "clauseId", by.y = "id")[, c(${quoted})])`,
  },
  {
    id: 'duckdb',
    name: 'DuckDB',
    needs: '',
    code: (
      base,
      parquet,
    ) => `SELECT ${COLUMNS.map((column) => (column === 'by' ? '"by"' : column)).join(', ')}
FROM '${base}/quantities.${parquet ? 'parquet' : 'csv'}' q JOIN '${base}/clauses.${parquet ? 'parquet' : 'csv'}' c ON q.clauseId = c.id
WHERE role = 'target' ORDER BY "by";`,
  },
];
