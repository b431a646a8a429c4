import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleOf } from './example.ts'
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
