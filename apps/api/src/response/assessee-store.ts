import type { Reader, Writer } from '../database/reader.ts'

/** The cycles in which an organisation is assessed, newest first. */
export async function listCyclesOf(reader: Reader, authorityId: string, assesseeId: string) {
  return reader
    .selectFrom('cycle_assessee')
    .innerJoin('cycle', join =>
      join
        .onRef('cycle.authority_id', '=', 'cycle_assessee.authority_id')
        .onRef('cycle.id', '=', 'cycle_assessee.cycle_id'),
    )
    .select(['cycle.id', 'cycle.name', 'cycle.year', 'cycle.state'])
    .where('cycle_assessee.authority_id', '=', authorityId)
    .where('cycle_assessee.assessee_id', '=', assesseeId)
    .where('cycle_assessee.withdrawn_at', 'is', null)
    .orderBy('cycle.year', 'desc')
    .orderBy('cycle.id', 'desc')
    .execute()
}

/** Lateness is measured at the first submission: written once. */
export async function markFirstSubmitted(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('cycle_assessee')
    .set({ first_submitted_at: at })
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assesseeId)
    .where('first_submitted_at', 'is', null)
    .execute()
}
