/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; both take this many. */
const mostParameters = 30_000

/** Rows in portions that one insert statement can carry, on both databases. */
export function chunksOf<Row extends object>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const [first] = rows
  if (first === undefined) return []
  const size = Math.max(1, Math.floor(mostParameters / Object.keys(first).length))
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
