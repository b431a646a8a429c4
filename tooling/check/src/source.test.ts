import { expect, test } from 'vitest'
import { files, read } from './repository.ts'

const own = 'tooling/check/src/source.test.ts'
const texts = files.filter(
  path =>
    /\.(?:tsx?|css|html|json|yaml|md|yml)$|^\.ci\/|^LICENSE$/.test(path) && path !== own && path !== 'pnpm-lock.yaml',
)
const code = texts.filter(path => /\.tsx?$/.test(path) && !path.endsWith('routeTree.gen.ts'))

test('nothing names a path of one machine', () => {
  expect(found(texts, /(?:^|[\s'"`(=])(?:\/work\/|\/tmp\/|\/home\/|\/root\/|\.\.\/shared\b)/)).toEqual([])
})

test('no module passes on all names of another: names are written out', () => {
  expect(found(code, /^export \*/)).toEqual([])
})

test('nothing silences the compiler', () => {
  expect(found(code, /@ts-(?:ignore|nocheck|expect-error)|\bas any\b/)).toEqual([])
})

test('nothing is left for later: work that remains is an issue', () => {
  expect(found(code, /\b(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([])
})

test('no folder or file is a drawer for everything', () => {
  expect(files.filter(path => /(?:^|[/-])(?:utils?|helpers?|common|manager|misc)(?:[./]|$)/.test(path))).toEqual([])
})

test('a silenced lint rule says why it may be', () => {
  const silenced = found(code, /oxlint-disable/)
  expect(silenced.filter(line => !/oxlint-disable-next-line \S+(?:, \S+)* -- \S/.test(line))).toEqual([])
})

function found(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap(path =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
}
