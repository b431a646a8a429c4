import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { read, root } from '../repository.ts'
import { exampleOf } from '../example.ts'

const domain = join(root, 'packages/domain')
/** An empty project of somebody else, with nothing but the packed tarball installed. */
let project = ''
let tarball = ''

// Installing and compiling wait for a registry and a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'yaodian-package-'))
  // The pnpm that runs this: `npx` beside an `npx` that waits for these tests can wait for its lock for ever.
  run('pnpm', ['pack', '--pack-destination', project], domain)
  tarball = (await readdir(project)).find(name => name.endsWith('.tgz')) ?? ''
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }))
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']
  run('npm', ['install', ...quiet, join(project, tarball)], project)
})

afterAll(() => rm(project, { recursive: true, force: true }))

function run(program: string, parameters: readonly string[], cwd: string): string {
  // A folder of its own must not inherit what pnpm tells its scripts.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_config_')))
  return execFileSync(program, parameters, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The oldest Node that the package promises: the machine's own where it is one, else fetched from the registry. */
function node20(code: string): string {
  const own = spawnSync('/usr/bin/env', ['node', '--version'], { cwd: project, env: systemPath(), encoding: 'utf8' })
  const isOld = own.stdout?.startsWith('v20.') === true
  const [program, before] = isOld ? ['/usr/bin/env', ['node']] : ['npx', ['--yes', 'node@20']]
  return execFileSync(program, [...before, '--input-type=module', '--eval', code], {
    cwd: project,
    env: isOld ? systemPath() : process.env,
    encoding: 'utf8',
  })
}

/** The path without the repository's own programs, among which is its Node. */
function systemPath(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(':').filter(folder => !folder.includes('node_modules'))
  return { PATH: path.join(':') }
}

async function bundle(code: string): Promise<string> {
  await writeFile(join(project, 'page.js'), code)
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: { outDir: 'page', minify: false, lib: { entry: 'page.js', formats: ['es'], fileName: () => 'page.mjs' } },
  })
  return readFile(join(project, 'page/page.mjs'), 'utf8')
}

describe('the packed tarball in an empty project', () => {
  test('carries modules, types, README, licence, schemas and conformance cases, and no source or test', () => {
    const carried = run('tar', ['tzf', tarball], project).trim().split('\n')
    expect(new Set(carried.map(path => path.split('/')[1]))).toEqual(
      new Set(['LICENSE', 'README.md', 'conformance', 'dist', 'docs', 'example', 'package.json', 'schema']),
    )
    const modules = carried.filter(path => path.includes('/dist/'))
    expect(modules.filter(path => !/\.(?:js|d\.ts)$/.test(path) || /\.test\.|\/testing\//.test(path))).toEqual([])
  })

  test('runs the README’s example on Node 20 with the output that stands there', async () => {
    const { code, output } = exampleOf(read('packages/domain/README.md'))
    await mkdir(join(project, 'example'), { recursive: true })
    await writeFile(join(project, 'example/readme.ts'), code)
    expect(node20(await withoutTypes('example/readme.ts')).trimEnd()).toBe(output)
  })

  test('gives every entry on Node 20, and validates the example', () => {
    const names = node20(
      `import { readFileSync } from 'node:fs'
       const entries = Object.keys(JSON.parse(readFileSync('node_modules/@yaodian/domain/package.json', 'utf8')).exports)
       for (const entry of entries) if (Object.keys(await import('@yaodian/domain' + entry.slice(1))).length === 0) throw new Error(entry)
       const { validateScheme } = await import('@yaodian/domain/validate')
       const scheme = JSON.parse(readFileSync('node_modules/@yaodian/domain/example/scheme.json', 'utf8'))
       console.log(JSON.stringify([validateScheme(scheme).length, validateScheme({}).map(each => each.path.join('.'))]))`,
    )
    expect(JSON.parse(names)).toEqual([0, ['definition', 'indicators', 'dataItems']])
  })

  test('scores everyone at once as the README shows, and again after one change', () => {
    const [, code = ''] = /```js\n([\s\S]+?)\n```/.exec(read('packages/domain/README.md')) ?? []
    const value = (text: string): string => `{ reported: '${text}', verified: '${text}', baseline: null }`
    const printed = node20(
      `import { readFileSync } from 'node:fs'
       const text = readFileSync('node_modules/@yaodian/domain/example/scheme.json', 'utf8')
       const values = { enrolled: ${value('700')}, of_age: ${value('720')}, trained: ${value('9')}, teachers: ${value('9')}, drills: ${value('2')}, canteens: ${value('0')} }
       const inputs = [{ assesseeId: 'a', groupKey: 'primary', values, notApplicable: [], vetoes: [], use: 'verified' }]
       const show = () => console.log(unitFigure(scores.totals[0], scores.precision.totals))
       ${code.replace('scorer.change(', 'show()\nscorer.change(')}
       show()`,
    )
    expect(printed).toMatch(/^\d\d\.\d\d\n100\.00\n$/)
  })

  test('has types against which a strict project compiles, faults and all', async () => {
    const { code } = exampleOf(read('packages/domain/README.md'))
    await writeFile(join(project, 'typed.ts'), code.replaceAll('console.log', 'void '))
    await writeFile(
      join(project, 'wrong.ts'),
      `import { scoreAssessee } from '@yaodian/domain/scoring'\nscoreAssessee(1, 2)\n`,
    )
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', '', 'typed.ts', 'wrong.ts'],
      { cwd: project, encoding: 'utf8' },
    )
    expect(
      stdout
        .trim()
        .split('\n')
        .filter(line => /^\S/.test(line)),
    ).toEqual([expect.stringMatching(/^wrong\.ts\(2,15\): error TS2345/)])
  })

  test('scores in a page without zod and without the parser of formulas, which come only with their entries', async () => {
    const scoring = await bundle(
      `import { compileScheme, computeResults, explain, explainTotal, populationScorer, scoreAssessee, tableOf } from '@yaodian/domain/scoring'
       export { scoreTexts } from '@yaodian/domain/text/zh-CN'
       export const all = [compileScheme, computeResults, explain, explainTotal, populationScorer, scoreAssessee, tableOf]`,
    )
    expect(traces(scoring)).toEqual({ zod: false, lezer: false, node: false })
    expect(scoring).not.toMatch(/\beval\(|new Function\(/)
    const parsing = await bundle(`export { parseFormulas } from '@yaodian/domain/formula-parser'`)
    expect(traces(parsing)).toEqual({ zod: false, lezer: true, node: false })
    const whole = await bundle(`export { compileScheme, scoreAssessee } from '@yaodian/domain'`)
    expect(traces(whole)).toEqual({ zod: false, lezer: false, node: false })
    const validating = await bundle(`export { validateScheme } from '@yaodian/domain/validate'`)
    expect(traces(validating)).toEqual({ zod: true, lezer: true, node: false })
  })
})

/** Whose words a bundle holds. */
function traces(code: string): Record<'zod' | 'lezer' | 'node', boolean> {
  return {
    zod: /\$ZodType|ZodObject/.test(code),
    lezer: /LRParser/.test(code),
    node: /from ['"]node:|require\(/.test(code),
  }
}

/** TypeScript without its types: Node 20 cannot take them off by itself. */
async function withoutTypes(file: string): Promise<string> {
  const options = ['--target', 'es2023', '--module', 'esnext', '--moduleResolution', 'bundler', '--noCheck']
  run(join(root, 'node_modules/.bin/tsc'), [...options, '--outDir', 'plain', file], project)
  return readFile(join(project, 'plain/readme.js'), 'utf8')
}
