import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { systemNow } from '../context.ts'
import { sweepFiles } from '../evidence/sweep-files.ts'
import { diskStore } from '../files/disk.ts'
import { openStorage } from '../process.ts'
import type { CliCommand } from './command.ts'

/** `yaodian files sweep`: takes bytes off the disk that no evidence names and nobody touched for a day, also while the server runs. */
export const sweepCommand: CliCommand = {
  usage: 'yaodian files sweep [--lang zh-CN|en]',
  summary: texts => texts.sweepSummary,
  async run(_args, terminal) {
    const config = readConfig()
    const database = await openStorage(config)
    try {
      const files = diskStore(join(config.dataFolder, 'files'))
      terminal.out(`${terminal.texts.sweepDone(await sweepFiles({ database, files, now: systemNow }))}\n`)
      return 0
    } finally {
      await database.close()
    }
  },
}
