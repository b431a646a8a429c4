import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { FileStore } from './file-store.ts'

/** The file store on a disk: written beside, synced, then renamed, so that a crash leaves either the whole file or none. */
export function diskStore(folder: string): FileStore {
  const path = (key: string): string => join(folder, ...key.split('/').map(safeSegment))
  return {
    async put(key, bytes) {
      const target = path(key)
      if (await exists(target)) return
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
  }
}

function safeSegment(segment: string): string {
  if (!/^[\w.-]+$/.test(segment) || segment.startsWith('.')) throw new Error(`unsafe file key: ${segment}`)
  return segment
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
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
