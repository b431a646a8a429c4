import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The folder that holds everything. */
export const root = join(import.meta.dirname, '../../..')

// What is installed, built or stored is not ours to check.
const foreign = new Set(['node_modules', 'dist', '.git', '.turbo', '.cache', 'data'])

/** Every file of the project, as paths from the root with forward slashes, sorted. */
export const files: readonly string[] = walk(root)
  .map(path => relative(root, path).replaceAll('\\', '/'))
  .toSorted()

/** The text of one file, by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Every `package.json`, by its path. */
export function manifests(): readonly { readonly path: string; readonly manifest: Manifest }[] {
  return files.filter(path => path.endsWith('package.json')).map(path => ({ path, manifest: readManifest(path) }))
}

/** The parts of a `package.json` that the checks read. */
export interface Manifest {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export function readManifest(path: string): Manifest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pnpm refuses a package.json of another shape
  return JSON.parse(read(path)) as Manifest
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (foreign.has(entry.name) && !(entry.name === 'data' && folder !== root)) return []
    return entry.isDirectory() ? walk(path) : [path]
  })
}
