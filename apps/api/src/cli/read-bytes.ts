import { open } from 'node:fs/promises'
import { refuse } from '@yaodian/domain'
import { largestFile } from '@yaodian/documents'
import type { Terminal } from './command.ts'

/** The bytes of a file. A huge one is refused without being read; null (and said so) where there is none to open. */
export async function readBytes(file: string, { err, texts }: Terminal): Promise<Uint8Array | null> {
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    if (size > largestFile) refuse('file_too_large', { size, limit: largestFile })
    return await handle.readFile()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    err(`${texts.fileUnreadable(file, String(error.code))}\n`)
    return null
  }
}
