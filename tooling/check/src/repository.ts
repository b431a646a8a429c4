import { join } from 'node:path'

/** The folder that holds everything. */
export const root = join(import.meta.dirname, '../../..')
