import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Readable, Writable } from 'node:stream'

/** A server beside the tests. Its end of the pipe is `stdin`: closed, however we end, the server stops. */
export type OutlivingServer = ChildProcessByStdio<Writable, null, Readable>

export interface ServerSettings {
  /** Its temporary folder, removed when it has stopped. */
  readonly folder: string
  readonly command: readonly string[]
  readonly signal: 'INT' | 'TERM'
  readonly env?: Readonly<Record<string, string>>
  readonly uid?: number
  readonly gid?: number
}

// The shell outlives us: it reads our pipe, and when that closes it stops the server and removes the folder.
// It keeps no hold of the server's log, so that the log ends when the server does.
const script = `exec 3>&2 2>/dev/null
"$@" 2>&3 3>&- & pid=$!
exec 3>&-
read _
kill -$SIGNAL $pid
wait $pid
cd /
rm -rf "$FOLDER"`

/** Starts a server that never outlives the tests, even when they are killed. */
export function spawnServer({ folder, command, signal, env = {}, ...identity }: ServerSettings): OutlivingServer {
  return spawn('sh', ['-c', script, 'sh', ...command], {
    ...identity,
    cwd: folder,
    env: { ...process.env, ...env, FOLDER: folder, SIGNAL: signal },
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  })
}

/** Stops it and waits until its folder is gone. */
export async function stopServer(server: OutlivingServer): Promise<void> {
  const exited = server.exitCode === null ? once(server, 'exit') : Promise.resolve()
  server.stdin.end()
  await exited
}

/** Waits until the server's log says so. @throws when the log ends first, with all that it said */
export async function saidReady(server: OutlivingServer, words: string): Promise<void> {
  let log = ''
  for await (const chunk of server.stderr.iterator({ destroyOnReturn: false })) {
    log += String(chunk)
    if (log.includes(words)) {
      server.stderr.resume()
      return
    }
  }
  throw new Error(`The server ended before it was ready:\n${log}`)
}

/** A port that is free on this machine now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('The system gave no port.')
  return address.port
}
