import { join } from 'node:path'
import { runTasks } from './run-tasks.ts'
import { summaryLine } from './summary.ts'

/**
 * Everything that guards the project: types, lint, every suite on both databases, the stories in a browser.
 * Flags go to turbo: `pnpm test --force` runs what is cached, too.
 */
const root = join(import.meta.dirname, '../..')
const run = await runTasks(root, ['typecheck', 'lint', 'test', 'e2e'], process.argv.slice(2))

const failed = run.outcomes.filter(outcome => outcome.exitCode !== 0)
for (const outcome of failed)
  console.log(outcome.exitCode === null ? `did not run: ${outcome.taskId}` : `failed: ${outcome.taskId}`)
const cached = run.outcomes.filter(outcome => outcome.cached).length
if (cached > 0)
  console.log(
    `${cached} of ${run.outcomes.length} tasks were unchanged; their counts are those of the run in the cache.`,
  )
console.log(summaryLine(run.counts))
process.exitCode = run.exitCode !== 0 || run.counts.failed > 0 ? 1 : 0
