import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countsOf, sum, type Counts, type TaskOutcome } from './summary.ts'

/** Where a suite leaves its counts, in its package's folder (`tooling/vitest/settings.ts`). */
const results = 'node_modules/.cache/results'

export interface TasksRun {
  readonly exitCode: number
  readonly outcomes: readonly TaskOutcome[]
  readonly counts: Counts
}

/**
 * Runs turbo tasks in a workspace and adds up what they tell. The reports are outputs of the tasks: a cached task
 * restores its own, so all old ones go first and a count can only come from this run or from the cache.
 */
export async function runTasks(
  root: string,
  tasks: readonly string[],
  flags: readonly string[] = [],
): Promise<TasksRun> {
  await rm(join(root, '.turbo/runs'), { recursive: true, force: true })
  await removeResults(root)
  const exitCode = await turbo(root, ['run', ...tasks, '--continue=dependencies-successful', '--summarize', ...flags])
  const outcomes = await readOutcomes(root)
  // A build is counted only when it failed: what leans on it was then left out, and turbo does not name what it left out.
  const counted = outcomes.filter(outcome => tasks.includes(outcome.task) || outcome.exitCode !== 0)
  const counts = await Promise.all(counted.map(outcome => countTask(root, outcome)))
  return { exitCode: outcomes.length === 0 ? exitCode || 1 : exitCode, outcomes, counts: sum(counts) }
}

/** Runs turbo and tells how it ended; we wait for it to end by itself. Quiet, its words are heard only when it fails. */
export async function turbo(
  root: string,
  parameters: readonly string[],
  hear: 'all' | 'failure' = 'all',
): Promise<number> {
  const program = join(root, 'node_modules/.bin/turbo')
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' }
  const output = hear === 'all' ? 'inherit' : 'pipe'
  const child = spawn(program, parameters, { cwd: root, stdio: ['inherit', output, output], env })
  const words: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => words.push(chunk))
  // Ctrl-C reaches turbo by itself; a second one from us would cut its tidying short.
  const wait = (): void => {}
  const pass = (): void => void child.kill('SIGTERM')
  process.on('SIGINT', wait).on('SIGTERM', pass)
  const code: unknown = (await once(child, 'close'))[0]
  process.off('SIGINT', wait).off('SIGTERM', pass)
  if (code !== 0) process.stderr.write(Buffer.concat(words))
  return typeof code === 'number' ? code : 1
}

async function removeResults(root: string): Promise<void> {
  for (const group of ['packages', 'apps', 'tooling']) {
    if (!existsSync(join(root, group))) continue
    for (const name of await readdir(join(root, group)))
      await rm(join(root, group, name, results), { recursive: true, force: true })
  }
}

async function readOutcomes(root: string): Promise<readonly TaskOutcome[]> {
  const folder = join(root, '.turbo/runs')
  if (!existsSync(folder)) return []
  const [file] = await readdir(folder)
  if (!file) return []
  const summary = turboSummary(JSON.parse(await readFile(join(folder, file), 'utf8')))
  return summary.tasks.map(task => ({
    taskId: task.taskId,
    task: task.task,
    folder: task.directory ? task.directory : null,
    exitCode: task.execution?.exitCode ?? (task.cache.status === 'HIT' ? 0 : null),
    cached: task.cache.status === 'HIT',
  }))
}

async function countTask(root: string, outcome: TaskOutcome): Promise<Counts> {
  const file = join(root, outcome.folder ?? '.', results, `${outcome.task}.json`)
  return countsOf(outcome, existsSync(file) ? await readFile(file, 'utf8') : null)
}

interface TurboSummary {
  readonly tasks: readonly {
    readonly taskId: string
    readonly task: string
    readonly directory?: string
    readonly cache: { readonly status: string }
    readonly execution?: { readonly exitCode: number | null }
  }[]
}

/** The shape is turbo's own (version 2, `--summarize`); `failing-test.test.ts` of tooling/check runs it for real. */
function turboSummary(read: unknown): TurboSummary {
  if (typeof read !== 'object' || read === null || !('tasks' in read)) {
    throw new Error('Turbo wrote a summary of another shape.')
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- guaranteed by the check named above
  return read as TurboSummary
}
