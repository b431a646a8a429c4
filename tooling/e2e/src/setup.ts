import type { TestProject } from 'vitest/node'
import { unpackBrowser } from './browser.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of all stories that only look. */
    address: string
  }
}

/** Unpacks the browser once, and starts the server of all stories that only look. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser()
  const server = await startServer()
  project.provide('address', server.address)
  return () => server.stop()
}
