/** The two databases; every query and migration runs on both. */
export type Dialect = 'sqlite' | 'postgres'
