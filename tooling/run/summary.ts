/** How many checks passed, failed and were skipped. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What `turbo run --summarize` says of one task. */
export interface TaskOutcome {
  readonly taskId: string
  readonly task: string
  /** The package's folder from the root; null for a root task. */
  readonly folder: string | null
  /** Null when the task did not run, since one that it needs failed. */
  readonly exitCode: number | null
  readonly cached: boolean
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 }

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    none,
  )
}

/**
 * The counts of one task. A suite tells its own in Vitest's JSON; a task without a report (types, lint, a build) counts
 * as one check. A task that failed though its report knows of no failure (a crash, an unhandled error) counts as one
 * failure, so that the sum is never kinder than the exit code.
 */
export function countsOf(outcome: TaskOutcome, report: string | null): Counts {
  const told = report === null ? null : readReport(report)
  const failed = outcome.exitCode !== 0
  if (told === null) return { ...none, passed: failed ? 0 : 1, failed: failed ? 1 : 0 }
  return failed && told.failed === 0 ? { ...told, failed: 1 } : told
}

/** `12 passed, 0 failed`, with `, 3 skipped` only when something was. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function readReport(report: string): Counts {
  const read: unknown = JSON.parse(report)
  return {
    passed: numberAt(read, 'numPassedTests'),
    failed: numberAt(read, 'numFailedTests') + filesThatDidNotLoad(read),
    skipped: numberAt(read, 'numPendingTests') + numberAt(read, 'numTodoTests'),
  }
}

/** A test file that does not even load fails without naming a test. */
function filesThatDidNotLoad(report: unknown): number {
  const files = valueAt(report, 'testResults')
  if (!Array.isArray(files)) return 0
  return files.filter(file => valueAt(file, 'status') === 'failed' && !hasFailedTest(file)).length
}

function hasFailedTest(file: unknown): boolean {
  const tests = valueAt(file, 'assertionResults')
  return Array.isArray(tests) && tests.some(test => valueAt(test, 'status') === 'failed')
}

function numberAt(value: unknown, name: string): number {
  const found = valueAt(value, name)
  return typeof found === 'number' ? found : 0
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined
}
