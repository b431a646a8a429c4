import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, spawnServer, stopServer, type OutlivingServer } from '@yaodian/vitest/server'
import { inject } from 'vitest'

/** The product as a visitor meets it: built portals, the API as its own process, a fresh demo county. */
export interface Server {
  /** Without a slash at the end. */
  readonly address: string
  /** From now on the server's clock runs so many days ahead of ours, for what only time brings: the end of 公示, an expired session. */
  setDaysAhead(days: number): Promise<void>
  stop(): Promise<void>
}

/** How far the demo county has come: being filled in, or reviewed but for a few. */
export type DemoStage = 'filling' | 'review'

const main = join(import.meta.dirname, '../../../apps/api/src/main.ts')
const movableClock = join(import.meta.dirname, 'movable-clock.ts')
const day = 24 * 60 * 60 * 1000

/** Starts one. A story that changes data takes one of its own, so that no other story sees what it did. */
export async function startServer(stage: DemoStage = 'filling'): Promise<Server> {
  return startPrepared(inject('prepared'), stage)
}

/** The same for those who know the folder: its county is copied, which is faster than loading. A stage that is not there is loaded. */
export async function startPrepared(prepared: string, stage: DemoStage): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-e2e-'))
  const data = join(folder, 'data')
  if (stage === 'filling') await cp(join(prepared, stage), data, { recursive: true })
  return startIn(folder, data, stage)
}

/** Loads the demo county once for the whole run. Gives its folder; whoever asked removes it. */
export async function prepare(): Promise<string> {
  const prepared = await mkdtemp(join(tmpdir(), 'yaodian-prepared-'))
  try {
    const folder = await mkdtemp(join(tmpdir(), 'yaodian-e2e-'))
    const server = await startIn(folder, join(prepared, 'filling'), 'filling')
    // Stopped, it has folded its log into the file: only then can the file be copied.
    await server.stop()
  } catch (error) {
    await rm(prepared, { recursive: true, force: true })
    throw error
  }
  return prepared
}

async function startIn(folder: string, data: string, stage: DemoStage): Promise<Server> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const clock = join(folder, 'clock')
  await writeFile(clock, '0')
  const server = spawnServer({
    folder,
    command: [process.execPath, '--import', movableClock, main],
    signal: 'TERM',
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      YAODIAN_DATA: data,
      YAODIAN_DEMO_STAGE: stage,
      YAODIAN_LOG: 'warn',
      YAODIAN_E2E_CLOCK: clock,
    },
  })
  server.stderr.pipe(process.stderr)
  await answers(server, address)
  return {
    address,
    setDaysAhead: days => writeFile(clock, String(days * day)),
    stop: () => stopServer(server),
  }
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
