import { auditHead } from '../audit/append.ts'
import type { Database } from './open.ts'
import type { Reader, Writer } from './reader.ts'
import { snapshot, write } from './writer.ts'

/** Reads what a long work needs; the function that it answers does the work, when nothing is held open any more. */
export type Foresight<Foreseen> = (reader: Reader) => Promise<() => Promise<Foreseen>>

/** How often the work is done without the lock before it is done inside. */
const attempts = 3

/**
 * A write whose work is long, without making others wait for it: reads one snapshot, works, then takes the authority's lock. If
 * anything was written meanwhile (the audit number moves with every write), what was worked out is thrown away and it starts again; where
 * writes never pause, the last attempt works inside the lock. `work` therefore always gets what follows from the state it changes.
 */
export async function writeForeseen<Foreseen, Result>(
  database: Database,
  authorityId: string,
  foresight: Foresight<Foreseen>,
  work: (tx: Writer, foreseen: Foreseen) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const seen = await snapshot(database, authorityId, async reader => ({
      ...(await auditHead(reader, authorityId)),
      finish: await foresight(reader),
    }))
    const foreseen = await seen.finish()
    const done = await write(database, authorityId, async tx => {
      const { number } = await auditHead(tx, authorityId)
      return number === seen.number ? { result: await work(tx, foreseen) } : undefined
    })
    if (done !== undefined) return done.result
  }
  return write(database, authorityId, async tx => work(tx, await (await foresight(tx))()))
}
