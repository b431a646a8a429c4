import { cell, type Export, type ExportScene } from './sheet.ts'

interface Row {
  readonly assesseeId: string
  readonly name: string
  readonly rank: number | null
  readonly shared: boolean
  readonly total: string | null
  readonly grade: string | null
  readonly blocked: number
  readonly vetoes: readonly { readonly documentNumber: string }[]
}

type Previous = Readonly<
  Record<string, { readonly total: string | null; readonly rank: number | null; readonly grade: string | null }>
>

/** The ranking of every group: as it is now, with last year beside it, or as a revision published it. */
export async function rankingSheet({ caller, text, cycleId, publicationId }: ExportScene): Promise<Export> {
  const live = await caller.result.preview({ cycleId })
  const groups =
    publicationId === null ? live.groups : (await caller.publication.get({ cycleId, publicationId })).groups
  const { column } = text
  return {
    fileName: `${live.cycle.name}-${text.ranking}`,
    tab: text.ranking,
    columns: [
      { title: column.group, kind: 'text' },
      { title: column.rank, kind: 'number' },
      { title: column.shared, kind: 'text' },
      { title: column.name, kind: 'text' },
      { title: column.total, kind: 'number' },
      { title: column.grade, kind: 'text' },
      { title: column.lastTotal, kind: 'number' },
      { title: column.lastRank, kind: 'number' },
      { title: column.lastGrade, kind: 'text' },
      { title: column.vetoes, kind: 'text' },
      { title: column.blocked, kind: 'number' },
    ],
    rows: groups.flatMap(group => group.rows.map(row => [group.name, ...cellsOf(row, live.previous, text.shared)])),
  }
}

function cellsOf(row: Row, previous: Previous, shared: string): (string | null)[] {
  const last = previous[row.assesseeId]
  return [
    cell(row.rank),
    row.shared ? shared : null,
    row.name,
    row.total,
    row.grade,
    last?.total ?? null,
    cell(last?.rank ?? null),
    last?.grade ?? null,
    row.vetoes.map(veto => veto.documentNumber).join('、'),
    row.blocked === 0 ? null : cell(row.blocked),
  ]
}
