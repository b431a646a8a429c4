import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read, root } from './repository.ts'

test('the example of the domain’s README prints what stands below it', () => {
  const { code, output } = exampleOf(read('packages/domain/README.md'))
  // Run inside the package, so that its own name resolves as it does for a stranger.
  const printed = execFileSync(
    join(root, 'node_modules/.bin/node'),
    ['--input-type=module-typescript', '--eval', code],
    {
      cwd: join(root, 'packages/domain'),
      encoding: 'utf8',
    },
  )
  expect(printed.trimEnd()).toBe(output)
})

function exampleOf(document: string): { readonly code: string; readonly output: string } {
  const [, code, output] = /```ts\n([\s\S]+?)\n```\n\n```text\n([\s\S]+?)\n```/.exec(document) ?? []
  if (code === undefined || output === undefined) throw new Error('There is no example with its output.')
  return { code, output }
}
