import { join } from 'node:path'
import { turbo } from './run-tasks.ts'

/** API and both portals with hot reload; one Ctrl-C ends all three. */
process.exitCode = await turbo(join(import.meta.dirname, '../..'), ['run', 'dev'])
