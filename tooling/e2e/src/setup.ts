import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { unpackBrowser } from './browser.ts'
import { prepare, startPrepared } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of all stories that only look. */
    address: string
    /** The folder with the demo county that servers of their own copy. */
    prepared: string
  }
}

/** Unpacks the browser once, and starts the server of all stories that only look. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser()
  const prepared = await prepare()
  const server = await startPrepared(prepared, 'filling')
  project.provide('address', server.address)
  project.provide('prepared', prepared)
  return async () => {
    await Promise.all([server.stop(), rm(prepared, { recursive: true, force: true })])
  }
}
