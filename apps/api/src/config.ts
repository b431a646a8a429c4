import { join } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '../../..')

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  /** PostgreSQL's address; without it an SQLite file in the data folder serves. */
  DATABASE_URL: z.string().url().exactOptional(),
  /** Where the SQLite file and the evidence files lie. */
  YAODIAN_DATA: z.string().default(join(root, 'data')),
  /** The address that people type, when a proxy stands in front. */
  YAODIAN_PUBLIC_URL: z.string().url().exactOptional(),
  /** Signs session cookies; made once and kept in the data folder when it is not given. */
  YAODIAN_SECRET: z.string().min(32).exactOptional(),
  /** How far the demo county has come: being filled in, or reviewed but for a few, to show approval, publication and appeals. */
  YAODIAN_DEMO_STAGE: z.enum(['filling', 'review']).default('filling'),
  YAODIAN_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** The state in which a fresh demo county is loaded. */
export type DemoStage = 'filling' | 'review'

/** What the process was told, typed. Nothing else reads the environment. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly publicUrl: string | null
  readonly secret: string | null
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly demoStage: DemoStage
  /** Where the built portals lie. */
  readonly portals: { readonly admin: string; readonly school: string }
}

/** Reads the environment. @throws ZodError naming the variable that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const values = Environment.parse(environment)
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL ?? null,
    dataFolder: values.YAODIAN_DATA,
    publicUrl: values.YAODIAN_PUBLIC_URL ?? null,
    secret: values.YAODIAN_SECRET ?? null,
    demoStage: values.YAODIAN_DEMO_STAGE,
    logLevel: values.YAODIAN_LOG,
    portals: { admin: join(root, 'apps/admin/dist'), school: join(root, 'apps/school/dist') },
  }
}
