import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeProblem, permissions, problem } from '@yaodian/domain'
import { problemWords as english } from '@yaodian/domain/text/en'
import { problemWords as chinese } from '@yaodian/domain/text/zh-CN'
import { expect, test } from 'vitest'

/** Every noun with which something is refused, as the code writes it down or a permission begins with it. */
async function nouns(): Promise<readonly string[]> {
  const sources = [import.meta.dirname, join(import.meta.dirname, '../../../packages/domain/src')]
  const found = new Set(Object.keys(permissions).map(action => action.split('.')[0] ?? ''))
  for (const source of sources) {
    const paths = (await readdir(source, { recursive: true })).filter(
      path => path.endsWith('.ts') && !path.endsWith('.test.ts'),
    )
    for (const path of paths) {
      const code = await readFile(join(source, path), 'utf8')
      for (const match of code.matchAll(/refuse\('(?:not_found|stale_version)', \{ noun: '(\w+)'/g))
        found.add(match[1] ?? '')
    }
  }
  return [...found].toSorted()
}

test('what is not found or stale is named in the reader’s language, never by its code', async () => {
  for (const noun of await nouns()) {
    const refused = problem('not_found', { noun })
    expect(describeProblem(refused, chinese), noun).not.toMatch(/[a-z]/)
    expect(describeProblem(refused, english), noun).not.toContain('_')
  }
})

test('an act that is not allowed is named in the reader’s language', () => {
  const refused = problem('permission_denied', { action: 'account.manage' })
  expect(describeProblem(refused, chinese)).toBe('您的角色不能进行这项操作（管理账号）。如需办理，请联系教育局管理员。')
  expect(describeProblem(refused, english)).toBe(
    'Your role does not allow this (manage accounts). Ask the bureau administrator if it must be done.',
  )
})
