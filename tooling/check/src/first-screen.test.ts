import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { root } from './repository.ts'

/** A chunk in Vite's manifest. */
interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

const dist = join(root, 'apps/school/dist')
const limit = 150_000

test('the school portal as built: entry and its static imports stay within 150 kB, gzipped', () => {
  const sizes = firstFiles().map(file => ({
    file,
    size: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }))
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  expect(total, sizes.map(({ file, size }) => `${size} ${file}`).join('\n')).toBeLessThanOrEqual(limit)
})

/** What the browser must have before anything runs. What the log-in page loads besides is measured in a browser (portals-open.spec.ts). */
function firstFiles(): readonly string[] {
  const manifest = readManifest()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const imported of manifest.get(name)?.imports ?? []) visit(imported)
  }
  const entries = [...manifest].filter(([, chunk]) => chunk.isEntry).map(([name]) => name)
  expect(entries.length).toBeGreaterThan(0)
  for (const name of entries) visit(name)
  return [...seen].flatMap(name => manifest.get(name)?.file ?? []).filter(file => file.endsWith('.js'))
}

function readManifest(): ReadonlyMap<string, Chunk> {
  // The shape is Vite's own.
  const read = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  return new Map(Object.entries(read))
}
