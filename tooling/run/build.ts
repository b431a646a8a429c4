import { join } from 'node:path'
import { turbo } from './run-tasks.ts'

/** Builds both portals, each only when something that it is made of changed. */
process.exitCode = await turbo(join(import.meta.dirname, '../..'), ['run', 'build'])
