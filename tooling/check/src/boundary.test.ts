import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './repository.ts'

/** One violation per line: where it stands, its text, and the rule that must refuse it. */
const violations = [
  ['packages/domain/src/plan/today.ts', 'export const today = () => new Date().toISOString()', 'no-restricted-globals'],
  ['packages/domain/src/plan/dice.ts', 'export const dice = () => Math.random()', 'no-restricted-properties'],
  ['packages/domain/src/plan/file.ts', "export { readFile } from 'node:fs/promises'", 'no-restricted-imports'],
  ['packages/domain/src/plan/ui.ts', "export { tokens } from '@yaodian/ui/theme/tokens'", 'no-restricted-imports'],
  ['packages/domain/src/plan/feel.ts', "export { parser } from 'lezer-feel'", 'no-restricted-imports'],
  ['packages/documents/src/app.ts', "export { router } from '@yaodian/api/router'", 'no-restricted-imports'],
  ['apps/school/src/api.ts', "export { router } from '@yaodian/api/router'", 'no-restricted-imports'],
  [
    'apps/admin/src/features/plan/outline.tsx',
    "export { Review } from '../review/review.tsx'",
    'no-restricted-imports',
  ],
  ['apps/admin/src/features/plan/page.tsx', "export { Page } from '../../routes/page.tsx'", 'no-restricted-imports'],
  ['apps/api/src/plan/import-plan.ts', "export { router } from '../router.ts'", 'no-restricted-imports'],
  ['apps/api/src/plan/plan-store.ts', "export { command } from '../command.ts'", 'no-restricted-imports'],
  ['apps/api/src/plan/place.ts', 'export const place = process.env.HOME', 'node(no-process-env)'],
  ['packages/ui/src/form/field.ts', 'export default 1', 'no-default-export'],
  ['packages/ui/src/form/loose.ts', 'export const loose = (value: any) => value', 'no-explicit-any'],
  ['packages/ui/src/form/sure.ts', 'export const sure = (list: string[]) => list[0]!', 'no-non-null-assertion'],
  [
    'packages/domain/src/plan/long.ts',
    `export function long() {\n${'  void 0\n'.repeat(61)}}`,
    'max-lines-per-function',
  ],
  [
    'packages/ui/src/form/long.ts',
    Array.from({ length: 301 }, (_, line) => `export const line${line} = 1`).join('\n'),
    'max-lines',
  ],
  ['packages/ui/src/form/BigName.ts', 'export const one = 1', 'filename-case'],
  [
    'packages/domain/src/plan/only.test.ts',
    "import { test } from 'vitest'\ntest.only('x', () => {})",
    'no-focused-tests',
  ],
  [
    'packages/domain/src/plan/skip.test.ts',
    "import { test } from 'vitest'\ntest.skip('x', () => {})",
    'no-disabled-tests',
  ],
] as const

/** What looks alike and is right. */
const allowed = [
  ['apps/school/src/client.ts', "export type { AppRouter } from '@yaodian/api/router'"],
  [
    'apps/admin/src/features/plan/own.tsx',
    "export { Item } from './item.tsx'\nexport { text } from '../../text/text.ts'",
  ],
  ['packages/domain/src/indicator/formula.ts', "export { parser } from 'lezer-feel'"],
  ['apps/api/src/app.ts', "export { router } from './router.ts'"],
  ['apps/api/src/config.ts', 'export const port = process.env.PORT'],
  ['apps/admin/vite.config.ts', 'export default {}'],
] as const

let folder: string
let report: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yaodian-boundary-'))
  for (const [path, text] of [...violations, ...allowed]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `${text}\n`)
  }
  const parameters = ['-c', join(root, 'tooling/lint/oxlint.json'), '--format=unix', '.']
  report = spawnSync(join(root, 'node_modules/.bin/oxlint'), parameters, { cwd: folder, encoding: 'utf8' }).stdout
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(violations)('%s is refused', (path, _text, rule) => {
  expect(linesAbout(path).join('\n')).toContain(rule)
})

test.each(allowed)('%s passes', path => {
  expect(linesAbout(path)).toEqual([])
})

function linesAbout(path: string): readonly string[] {
  return report.split('\n').filter(line => line.includes(`${path}:`))
}
