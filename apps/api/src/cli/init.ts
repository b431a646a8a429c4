import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { unwalled } from '../database/unwalled.ts'
import { isFresh } from '../organisation/found-authority.ts'
import { openAuthority } from '../organisation/open-authority.ts'
import { openContext } from '../process.ts'
import { UsageError, type CliCommand, type ExitCode, type Terminal } from './command.ts'

/** `yaodian init --name NAME --region CODE [--admin USERNAME]`: an empty database for real use, with a first administrator. */
export const initCommand: CliCommand = {
  usage: 'yaodian init --name NAME --region CODE [--admin USERNAME] [--lang zh-CN|en]',
  summary: texts => texts.initSummary,
  run: init,
}

async function init(args: readonly string[], { out, err, texts }: Terminal): Promise<ExitCode> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { name: text, region: text, admin: text } })
  const name = values.name?.trim() ?? ''
  if (name === '' || values.region === undefined) throw new UsageError(texts.badArguments)
  const { context } = await openContext(readConfig())
  try {
    if (!(await isFresh(context))) {
      const found = await unwalled(context.database, 'command_line')
        .selectFrom('authority')
        .select('name')
        .executeTakeFirstOrThrow()
      err(`${texts.initNotEmpty(found.name)}\n`)
      return 1
    }
    const opened = await openAuthority(context, { name, regionCode: values.region, username: values.admin ?? 'admin' })
    out(`${texts.initDone({ name, ...opened })}\n`)
    return 0
  } finally {
    await context.database.close()
  }
}
