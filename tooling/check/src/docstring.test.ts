import { expect, test } from 'vitest'
import { files, read } from './repository.ts'

// Texts are sentences, and what is under `testing` explains itself by its use.
const modules = files.filter(
  path => /^packages\/domain\/src\/.*\.ts$/.test(path) && !/\.test\.ts$|\/text\/(?:zh-CN|en)\b|\/testing\//.test(path),
)

test('every exported name of domain says what it is for', () => {
  expect(modules.length).toBeGreaterThan(0)
  expect(modules.flatMap(path => undocumented(path))).toEqual([])
})

function undocumented(path: string): readonly string[] {
  const lines = read(path).split('\n')
  const documented = new Set<string>()
  const missing: string[] = []
  for (const [index, line] of lines.entries()) {
    const name = /^export (?:async )?(?:abstract )?(?:function\*?|const|class|interface|type) (\w+)/.exec(line)?.[1]
    if (name === undefined) continue
    // Schema and type share one name and one docstring; so do the signatures of an overloaded function.
    if (documented.has(name) || lines[index - 1]?.trimEnd().endsWith('*/')) documented.add(name)
    else missing.push(`${path}:${index + 1} ${name}`)
  }
  return missing
}
