import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { files, read, readManifest, root } from './repository.ts'

// The reference is looked up, not read: it is made of declarations and kept in step by a check of its own.
const documents = files.filter(path => path.endsWith('.md') && path !== 'packages/domain/docs/api.md')
const scripts = new Set(Object.keys(readManifest('package.json').scripts ?? {}))
const pnpmCommands = new Set(['install', 'exec', 'add', 'pack', 'publish'])

/** `packages/domain/src/rule/<kind>.ts`, `.ci/run`: a path from the root, or one beside the document. */
const citedPath = /^(?:(?:packages|apps|tooling|docs|\.ci)\/\S+|[\w.-]+\.(?:json|yaml|md))$/

test.each(documents)('%s cites only paths that exist', document => {
  const cited = [...codeSpans(read(document)), ...links(read(document))].filter(text => citedPath.test(text))
  expect(cited.filter(path => !exists(path, document))).toEqual([])
})

test.each(documents)('%s cites only commands that exist', document => {
  const cited = [...read(document).matchAll(/\bpnpm (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name)
  expect([...new Set(cited)].filter(name => !scripts.has(name) && !pnpmCommands.has(name))).toEqual([])
})

test.each(documents)('%s is short enough to be read', document => {
  expect(read(document).trimEnd().split('\n').length).toBeLessThanOrEqual(
    /^(?:README.*|CONTRIBUTING|packages\/domain\/README)\.md$/.test(document) ? 200 : 100,
  )
})

test('both READMEs have the same parts', () => {
  const shape = (path: string): readonly number[] =>
    [...read(path).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length)
  expect(shape('README.zh-CN.md')).toEqual(shape('README.md'))
})

test('a picture in a document loads on a slow line, and every picture is shown in one', () => {
  const pictures = files.filter(path => path.startsWith('docs/picture/'))
  expect(pictures.filter(path => statSync(join(root, path)).size > 250_000)).toEqual([])
  const shown = documents.map(read).join('\n')
  expect(pictures.filter(path => !shown.includes(path))).toEqual([])
})

function codeSpans(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

function links(text: string): readonly string[] {
  return [...text.matchAll(/(?:\]\(|src=")([^)#"\s]+)/g)].map(([, target = '']) => target)
}

/** `<kind>` stands for any name and `*` for any part of one; `a/{b,c}.ts` for two files; a folder ends with a slash or not. */
function exists(cited: string, document: string): boolean {
  const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/') + 1) : ''
  return alternatives(cited.replace(/\/$/, '')).every(path => {
    const pattern = path
      .split(/<[^>]+>|\*+/)
      .map(part => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('[^/]+')
    return files.some(file => new RegExp(`^(?:${folder})?${pattern}(?:/|$)`).test(file))
  })
}

function alternatives(path: string): readonly string[] {
  const [whole, list] = /\{([^}]+)\}/.exec(path) ?? []
  return whole && list ? list.split(',').flatMap(choice => alternatives(path.replace(whole, choice))) : [path]
}
