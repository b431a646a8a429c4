import type { Export, ExportScene } from './sheet.ts'

/** Values that the approval waits for, with who owes each. */
export async function owedSheet({ caller, text, cycleId }: ExportScene): Promise<Export> {
  const { cycle, owed } = await caller.result.preview({ cycleId })
  const { column } = text
  return {
    fileName: `${cycle.name}-${text.owed}`,
    tab: text.owed,
    columns: [column.owner, column.name, column.indicator, column.item].map(title => ({
      title,
      kind: 'text' as const,
    })),
    rows: owed.map(each => [each.owner, each.assessee, each.indicator, each.item]),
  }
}
