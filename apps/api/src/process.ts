import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { newId, systemNow, type Context } from './context.ts'
import { migrate } from './database/migration/index.ts'
import { openDatabase, type Database } from './database/open.ts'
import { announce } from './announce.ts'
import { demoIfFresh } from './demo/load.ts'
import { diskStore } from './files/disk.ts'
import { createAuth, type Auth } from './session/auth.ts'

/** Opens the storage that the configuration names, with the newest schema. */
export async function openStorage(config: Config): Promise<Database> {
  const database = openDatabase(
    config.databaseUrl === null ? { file: join(config.dataFolder, 'yaodian.sqlite') } : { url: config.databaseUrl },
  )
  await migrate(database.main, database.dialect)
  return database
}

/** Everything that a process needs, from its configuration: storage migrated, demo county loaded where it belongs. */
export async function openContext(config: Config): Promise<{ context: Context; auth: Auth }> {
  const database = await openStorage(config)
  const context: Context = {
    config,
    database,
    files: diskStore(join(config.dataFolder, 'files')),
    log: pino({ level: config.logLevel }),
    now: systemNow,
    newId,
  }
  return { context, auth: createAuth(database, config, config.secret ?? keptSecret(config.dataFolder)) }
}

/** The server, ready to listen. */
export async function startProcess(config: Config) {
  const { context, auth } = await openContext(config)
  await demoIfFresh(context, auth)
  return {
    app: createApp(context, auth),
    context,
    announce: (port: number) => void announce(context, port),
    close: () => context.database.close(),
  }
}

// Made once and kept beside the data: a restart must not end everybody's session.
function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(folder, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}
