import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')

/** Code outside tests, by its path in the source folder. */
async function files(): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(source, { recursive: true })
  const code = found
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'))
    .toSorted()
  return new Map(await Promise.all(code.map(async path => [path, await readFile(join(source, path), 'utf8')] as const)))
}

/** Every use of the reader without a wall. A new one is written down here, and looked at, before it is merged. */
const uses: Readonly<Record<string, readonly string[]>> = {
  'announce.ts': ['start_page'],
  'cli/audit.ts': ['command_line'],
  'cli/init.ts': ['command_line'],
  'cli/snapshot.ts': ['command_line'],
  'evidence/sweep-files.ts': ['command_line'],
  'public/published-page.ts': ['public_authority'],
  'session/place.ts': ['places_of_account'],
  'is-demo.ts': ['start_page'],
  'start-page.ts': ['start_page'],
}

test('the reader without a wall is used where it is written down, and nowhere else', async () => {
  const found: Record<string, string[]> = {}
  for (const [path, code] of await files()) {
    const names = [...code.matchAll(/\bunwalled\([^,()]+,\s*'(\w+)'\)/g)].map(match => match[1] ?? '')
    const calls = code.match(/\bunwalled\(/g)?.length ?? 0
    // The declaration itself counts as one.
    expect(names.length, path).toBe(path === 'database/unwalled.ts' ? calls - 1 : calls)
    if (names.length > 0) found[path] = names
  }
  expect(found).toEqual(uses)
})

/** What goes round the wall: the connection itself. */
const connectionUses: readonly string[] = [
  'database/writer.ts',
  'organisation/found-authority.ts',
  'process.ts',
  'session/auth.ts',
]

test('the connection itself is touched by the writer, the session library and the founding only', async () => {
  const found = [...(await files())]
    .filter(([, code]) => /\bdatabase\.(main|reading|snapshots)\b/.test(code))
    .map(([path]) => path)
  expect(found.filter(path => !connectionUses.includes(path))).toEqual(['database/unwalled.ts'])
})
