import type { Export, ExportScene } from './sheet.ts'

/** Every value that is still missing, who owes it, and what its absence does. */
export async function missingSheet({ caller, text, cycleId }: ExportScene): Promise<Export> {
  const { name } = await caller.cycle.get({ cycleId })
  const { owed } = await caller.value.owed({ cycleId })
  const { column } = text
  return {
    fileName: `${name}-${text.missing}`,
    tab: text.missing,
    columns: [column.owner, column.name, column.code, column.indicator, column.item, column.policy].map(title => ({
      title,
      kind: 'text' as const,
    })),
    rows: owed.map(each => [
      each.ownerName,
      each.assesseeName,
      each.code,
      each.name,
      each.itemName,
      text.policies[each.policy],
    ]),
  }
}
