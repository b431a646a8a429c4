import type { Export, ExportScene } from './sheet.ts'

/** Every appeal of a cycle with its decision. */
export async function appealSheet({ caller, text, cycleId }: ExportScene): Promise<Export> {
  const { cycle } = await caller.publication.list({ cycleId })
  const { appeals } = await caller.appeal.list({ cycleId, assesseeId: null })
  const { column } = text
  const titles = [
    column.name,
    column.code,
    column.indicator,
    column.reason,
    column.raisedBy,
    column.raisedOn,
    column.state,
    column.decision,
    column.decidedBy,
    column.decidedOn,
  ]
  return {
    fileName: `${cycle.name}-${text.appeals}`,
    tab: text.appeals,
    columns: titles.map(title => ({ title, kind: 'text' as const })),
    rows: appeals.map(each => [
      each.assesseeName,
      each.code,
      each.indicatorName ?? text.wholeResult,
      each.reason,
      each.raisedBy,
      each.raisedAt.slice(0, 10),
      text.appealStates[each.state],
      each.decision,
      each.decidedBy,
      each.decidedAt?.slice(0, 10) ?? null,
    ]),
  }
}
