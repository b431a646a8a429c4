import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { files, read } from './repository.ts'

const sheetImport = /^import (\w+) from '([^']+\.module\.css)'/gm

function sheetOf(file: string, path: string): string {
  return path.startsWith('@yaodian/ui/')
    ? join('packages/ui/src', path.slice('@yaodian/ui/'.length))
    : normalize(join(dirname(file), path))
}

/** Classes that a component takes from a sheet which does not have them: it would stand there without its box. */
function missingClasses(file: string): readonly string[] {
  const source = read(file)
  const code = source.replaceAll(/^import .*$/gm, '')
  return [...source.matchAll(sheetImport)].flatMap(([, name = '', path = '']) => {
    const sheet = sheetOf(file, path)
    if (!files.includes(sheet)) return [`${file}: ${sheet} is not there`]
    const rules = read(sheet)
    const used = new Set([...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, each = '']) => each))
    return [...used].filter(each => !new RegExp(`\\.${each}\\b`).test(rules)).map(each => `${file}: ${name}.${each}`)
  })
}

test('every class that a component names is in its style sheet', () => {
  const components = files.filter(file => file.endsWith('.tsx'))
  expect(components.length).toBeGreaterThan(100)
  expect(components.flatMap(missingClasses)).toEqual([])
})
