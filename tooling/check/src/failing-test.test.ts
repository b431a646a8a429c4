import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from './repository.ts'

/** A workspace of one package with the project's own test command; what lies in it decides whether that may succeed. */
let workspace: string

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'yaodian-check-')))
  await copyCommand()
  await write(
    'package.json',
    JSON.stringify({ ...(await json('package.json')), name: 'fixture', scripts: { typecheck: 'true', lint: 'true' } }),
  )
  await write('.gitignore', await readFile(join(root, '.gitignore'), 'utf8'))
  await write('pnpm-workspace.yaml', 'packages:\n  - packages/*\n')
  await write('pnpm-lock.yaml', "lockfileVersion: '9.0'\n")
  await write('turbo.json', await tasksWithoutPackages())
  await write(
    'packages/sums/package.json',
    JSON.stringify({ name: 'sums', type: 'module', scripts: { test: 'vitest run' } }),
  )
  await write('packages/sums/vitest.config.ts', await readFile(join(root, 'tooling/check/vitest.config.ts'), 'utf8'))
  for (const name of ['vitest', '@yaodian/vitest'])
    await link(`tooling/check/node_modules/${name}`, `packages/sums/node_modules/${name}`)
})

afterEach(() => rm(workspace, { recursive: true, force: true }))

test('a failing test fails the command, and the last line counts it', async () => {
  await write('packages/sums/src/right.test.ts', testFile('is right', 2))
  await write('packages/sums/src/wrong.test.ts', testFile('is wrong', 3))
  const { code, lastLine } = runTestCommand()
  expect({ code, lastLine }).toEqual({ code: 1, lastLine: '3 passed, 1 failed' })
})

test('a test file that does not load fails the command', async () => {
  await write('packages/sums/src/right.test.ts', testFile('is right', 2))
  await write('packages/sums/src/broken.test.ts', "import './missing.ts'\n")
  const { code, lastLine } = runTestCommand()
  expect({ code, lastLine }).toEqual({ code: 1, lastLine: '3 passed, 1 failed' })
})

test('a package without any test fails the command', () => {
  const { code, lastLine } = runTestCommand()
  expect({ code, lastLine }).toEqual({ code: 1, lastLine: '2 passed, 1 failed' })
})

test('a second run with nothing changed comes from the cache and tells the same counts', async () => {
  await write('packages/sums/src/right.test.ts', testFile('is right', 2))
  const first = runTestCommand()
  const second = runTestCommand()
  expect(first).toMatchObject({ code: 0, lastLine: '3 passed, 0 failed' })
  expect(second).toMatchObject({ code: 0, lastLine: '3 passed, 0 failed' })
  expect(second.output).toContain('counts are those of the run in the cache')
})

test('a build that fails fails the command, and the suite that leans on it does not pass unseen', async () => {
  const scripts = { build: 'false', e2e: 'vitest run' }
  await write('packages/sums/package.json', JSON.stringify({ name: 'sums', type: 'module', scripts }))
  await write(
    'turbo.json',
    (await tasksWithoutPackages()).replace('"e2e": {', '"e2e": { "dependsOn": ["build"] }, "other": {'),
  )
  await write('packages/sums/src/right.test.ts', testFile('is right', 2))
  const { code, lastLine } = runTestCommand()
  expect({ code, lastLine }).toEqual({ code: 1, lastLine: '2 passed, 1 failed' })
})

function runTestCommand(): { code: number | null; lastLine: string | undefined; output: string } {
  const run = spawnSync(process.execPath, ['tooling/run/test.ts'], { cwd: workspace, encoding: 'utf8' })
  const lines = run.stdout.trim().split('\n')
  return { code: run.status, lastLine: lines.at(-1), output: run.stdout + run.stderr }
}

function testFile(name: string, sum: number): string {
  return `import { expect, test } from 'vitest'\n\ntest('${name}', () => expect(1 + 1).toBe(${sum}))\n`
}

async function copyCommand(): Promise<void> {
  const from = join(root, 'tooling/run')
  for (const name of await readdir(from)) {
    if (name.endsWith('.ts')) await cp(join(from, name), join(workspace, 'tooling/run', name))
  }
  for (const name of ['.bin', 'turbo']) await link(`node_modules/${name}`, `node_modules/${name}`)
}

/** The project's own tasks, without the order between packages that are not here. */
async function tasksWithoutPackages(): Promise<string> {
  const text = await readFile(join(root, 'turbo.json'), 'utf8')
  return text.replaceAll(/, "@yaodian\/\w+#\w+"/g, '')
}

async function json(path: string): Promise<object> {
  const read: unknown = JSON.parse(await readFile(join(root, path), 'utf8'))
  return typeof read === 'object' && read !== null ? read : {}
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true })
  await writeFile(join(workspace, path), text)
}

async function link(from: string, to: string): Promise<void> {
  await mkdir(dirname(join(workspace, to)), { recursive: true })
  await symlink(await realpath(join(root, from)), join(workspace, to))
}
