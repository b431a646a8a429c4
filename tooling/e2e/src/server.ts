import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, spawnServer, stopServer, type OutlivingServer } from '@yaodian/vitest/server'

/** The product as a visitor meets it: built portals, the API as its own process, a fresh demo county. */
export interface Server {
  /** Without a slash at the end. */
  readonly address: string
  stop(): Promise<void>
}

const main = join(import.meta.dirname, '../../../apps/api/src/main.ts')

/** Starts one. A story that changes data takes one of its own, so that no other story sees what it did. */
export async function startServer(): Promise<Server> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-e2e-'))
  const server = spawnServer({
    folder,
    command: [process.execPath, main],
    signal: 'TERM',
    env: { PORT: String(port), HOST: '127.0.0.1', YAODIAN_DATA: join(folder, 'data'), YAODIAN_LOG: 'warn' },
  })
  server.stderr.pipe(process.stderr)
  await answers(server, address)
  return { address, stop: () => stopServer(server) }
}

/** Waits until it answers; the first start loads the demo county. @throws when the server ends first */
async function answers(server: OutlivingServer, address: string): Promise<void> {
  let ended = false
  server.stderr.on('end', () => (ended = true))
  for (;;) {
    if (ended) throw new Error('The API ended before it answered; its log stands above.')
    const answer = await fetch(`${address}/auth/get-session`).catch(() => null)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
