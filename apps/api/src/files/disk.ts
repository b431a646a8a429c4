import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { FileStore } from './file-store.ts'

/** The file store on a disk: written beside, synced, then renamed, so that a crash leaves either the whole file or none. */
export function diskStore(folder: string): FileStore {
  const path = (key: string): string => join(folder, ...key.split('/').map(safeSegment))
  return {
    async put(key, bytes) {
      const target = path(key)
      if (await touched(target)) return
      await mkdir(dirname(target), { recursive: true })
      const beside = `${target}.${randomUUID()}.part`
      const file = await open(beside, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, target)
      await syncFolder(dirname(target))
    },
    get: key => readFile(path(key)),
    remove: key => rm(path(key), { force: true }),
    async *list(authorityId) {
      for (const file of await filesIn(path(authorityId))) {
        const { mtimeMs } = await stat(file)
        yield { key: relative(folder, file).split(sep).join('/'), touchedAt: mtimeMs }
      }
    },
  }
}

function safeSegment(segment: string): string {
  if (!/^[\w.-]+$/.test(segment) || segment.startsWith('.')) throw new Error(`unsafe file key: ${segment}`)
  return segment
}

/** Marks a file as touched now; false when there is none. */
async function touched(path: string): Promise<boolean> {
  const now = new Date()
  return await whenThere(async () => {
    await utimes(path, now, now)
    return true
  }, false)
}

/** Every whole file below a folder; half-written ones have a name of their own. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await whenThere(() => readdir(folder, { recursive: true, withFileTypes: true }), [])
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

async function whenThere<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise
    throw error
  }
}

// The rename itself must be on disk before a row names the file.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
