import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { unwalled } from '../database/unwalled.ts'
import { openStorage } from '../process.ts'
import { verifySnapshots, type SnapshotVerdict } from '../publication/verify-snapshot.ts'
import type { CliCommand, ExitCode, Terminal } from './command.ts'

/** `yaodian snapshot verify [--recompute] [--json]`: whether every published revision is what it was; exit code 1 when one is not. */
export const snapshotVerifyCommand: CliCommand = {
  usage: 'yaodian snapshot verify [--recompute] [--json] [--lang zh-CN|en]',
  summary: texts => texts.snapshotSummary,
  run: verify,
}

async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { recompute: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const database = await openStorage(readConfig())
  try {
    const authorities = await unwalled(database, 'command_line')
      .selectFrom('authority')
      .select(['id', 'name'])
      .orderBy('region_code')
      .execute()
    const all: { authority: string; verdicts: readonly SnapshotVerdict[] }[] = []
    for (const { id, name } of authorities)
      all.push({ authority: name, verdicts: await verifySnapshots(database, id, values.recompute === true) })
    terminal.out(values.json === true ? `${JSON.stringify(all, null, 2)}\n` : readable(all, terminal))
    return all.every(each => each.verdicts.every(isSound)) ? 0 : 1
  } finally {
    await database.close()
  }
}

function isSound(verdict: SnapshotVerdict): boolean {
  return verdict.intact && (verdict.differences ?? []).length === 0
}

function readable(
  all: readonly { authority: string; verdicts: readonly SnapshotVerdict[] }[],
  { texts }: Terminal,
): string {
  const lines = all.flatMap(({ authority, verdicts }) => [
    authority,
    ...(verdicts.length === 0 ? [`  ${texts.snapshotNone}`] : []),
    ...verdicts.flatMap(verdict => [
      `  ${texts.snapshotVerdict(verdict)}`,
      ...(verdict.differences ?? []).map(each => `    ${texts.snapshotDifference(each)}`),
    ]),
  ])
  return `${lines.join('\n')}\n`
}
