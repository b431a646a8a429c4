import { parseArgs } from 'node:util'
import { verifyAudit, type ChainVerdict } from '../audit/verify.ts'
import { readConfig } from '../config.ts'
import { unwalled } from '../database/unwalled.ts'
import { openStorage } from '../process.ts'
import type { CliCommand, ExitCode, Terminal } from './command.ts'

/** `yaodian audit verify [--json]`: whether every authority's trail is whole, also while the server runs; exit code 1 when one is not. */
export const auditVerifyCommand: CliCommand = {
  usage: 'yaodian audit verify [--json] [--lang zh-CN|en]',
  summary: texts => texts.auditSummary,
  run: verify,
}

/** The verdict on one authority's trail. */
export interface AuthorityVerdict extends ChainVerdict {
  readonly regionCode: string
  readonly authority: string
}

async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
  const database = await openStorage(readConfig())
  try {
    const authorities = await unwalled(database, 'command_line')
      .selectFrom('authority')
      .select(['id', 'name', 'region_code'])
      .orderBy('region_code')
      .execute()
    const verdicts: AuthorityVerdict[] = []
    for (const { id, name, region_code: regionCode } of authorities)
      verdicts.push({ regionCode, authority: name, ...(await verifyAudit(database, id)) })
    terminal.out(values.json === true ? `${JSON.stringify(verdicts, null, 2)}\n` : readable(verdicts, terminal))
    return verdicts.every(each => each.fault === null) ? 0 : 1
  } finally {
    await database.close()
  }
}

function readable(verdicts: readonly AuthorityVerdict[], { texts }: Terminal): string {
  const lines = verdicts.length === 0 ? [texts.auditNone] : verdicts.map(texts.auditVerdict)
  return `${lines.join('\n')}\n`
}
