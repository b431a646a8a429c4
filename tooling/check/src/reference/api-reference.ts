import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { read, root } from '../repository.ts'
import { type Declaration, declarationsOf, passedOn } from './declaration.ts'
import { jsonSchemaOf, schemas } from './json-schema.ts'
import { typeText } from './type-text.ts'

interface Entry {
  readonly name: string
  readonly file: string
}

/** The entries of the packed tarball, as its package.json names them; that which has everything stands last. */
function entries(): readonly Entry[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file; the test of the packed tarball loads every entry of it
  const { publishConfig } = JSON.parse(read('packages/domain/package.json')) as {
    publishConfig: { exports: Readonly<Record<string, { readonly types: string }>> }
  }
  const { '.': whole, ...parts } = publishConfig.exports
  return Object.entries({ ...parts, ...(whole === undefined ? {} : { '.': whole }) }).map(([path, { types }]) => ({
    name: `@yaodian/domain${path.slice(1)}`,
    file: types.replace('./dist/', ''),
  }))
}

/** The declarations that the tarball carries, emitted into a folder of their own; whether the types hold is asked elsewhere. */
function emit(folder: string): void {
  const project = join(root, 'packages/domain/tsconfig.build.json')
  execFileSync(join(root, 'node_modules/.bin/tsc'), [
    '-p',
    project,
    '--noCheck',
    '--emitDeclarationOnly',
    '--outDir',
    folder,
  ])
}

/** A schema with its type is shown as the type that its JSON Schema says. */
function codeOf(name: string, { code }: Declaration): string {
  const found = schemas.get(name)
  return found !== undefined && code.includes(`z.infer<typeof ${name}>`)
    ? `type ${name} = ${typeText(jsonSchemaOf(found.schema))}`.replace('= \n', '=\n')
    : code
}

function section(name: string, declaration: Declaration): string {
  return [`### ${name}`, declaration.description, `\`\`\`ts\n${codeOf(name, declaration)}\n\`\`\``]
    .filter(part => part !== '')
    .join('\n\n')
}

interface Found {
  readonly module: string
  readonly declaration: Declaration
}

/** Where a name is declared: in the module itself, or in one that it passes the name on from. */
function find(folder: string, module: string, name: string): Found {
  const text = readFileSync(join(folder, module), 'utf8')
  const declaration = declarationsOf(text).get(name)
  if (declaration !== undefined) return { module, declaration }
  const passed = passedOn(text).find(each => each.name === name)
  if (passed === undefined) throw new Error(`${module} does not declare ${name}.`)
  return find(folder, join(dirname(module), passed.from).replace(/\.[jt]s$/, '.d.ts'), name)
}

function entryText(folder: string, entry: Entry, written: Set<string>): string {
  const [own, known]: [string[], string[]] = [[], []]
  const text = readFileSync(join(folder, entry.file), 'utf8')
  for (const name of [...passedOn(text).map(each => each.name), ...declarationsOf(text).keys()]) {
    const { module, declaration } = find(folder, entry.file, name)
    const key = `${module} ${name}`
    if (written.has(key)) known.push(name)
    else own.push(section(name, declaration))
    written.add(key)
  }
  const also = known.length === 0 ? [] : [`Described above: ${known.map(name => `\`${name}\``).join(', ')}.`]
  return [`## ${entry.name}`, ...also, ...own].join('\n\n')
}

/** Names inside the shapes of others that no entry passes on: rules of a kind, lines of a rule. */
function partsText(folder: string, written: ReadonlySet<string>): string {
  const shown = new Set([...written].map(key => key.split(' ')[1] ?? ''))
  const named = [...shown].flatMap(name => {
    const found = schemas.get(name)
    return found === undefined ? [] : Object.keys(jsonSchemaOf(found.schema).$defs ?? {})
  })
  const parts = [...new Set(named)].filter(name => !shown.has(name)).toSorted()
  const sections = parts.flatMap(name => {
    const module = schemas.get(name)?.module.replace('packages/domain/src/', '').replace(/\.ts$/, '.d.ts')
    return module === undefined ? [] : [section(name, find(folder, module, name).declaration)]
  })
  return [
    '## Parts of these shapes',
    'Named by the types above; no entry passes them on by themselves.',
    ...sections,
  ].join('\n\n')
}

/** The reference of every public name, in Markdown, made of the declarations that the compiler emits. */
export function apiReference(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-reference-'))
  try {
    emit(folder)
    const written = new Set<string>()
    const intro =
      'Made by `pnpm reference` of the emitted declarations; a check keeps it in step. Change the docstrings instead.'
    const texts = entries().map(entry => entryText(folder, entry, written))
    return `${['# API of @yaodian/domain', intro, ...texts, partsText(folder, written)].join('\n\n')}\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
