import { responseStates, type ResponseState } from '@yaodian/domain'
import { cell, type Export, type ExportScene } from './sheet.ts'
import type { ExportText } from './text.ts'

/** What is to be reviewed, as the review's page lists it: by indicator, by assessee, or the responses of one of either. */
export async function queueSheet(scene: ExportScene): Promise<Export> {
  const { caller, text, cycleId, indicatorId, assesseeId, by } = scene
  const queue = await caller.review.queue({ cycleId, indicatorId, assesseeId: assesseeId === '' ? null : assesseeId })
  const { column } = text
  const head = { fileName: `${queue.cycle.name}-${text.review}`, tab: text.review }
  if (indicatorId !== null || assesseeId !== '')
    return {
      ...head,
      columns: texts(column.code, column.indicator, column.name, column.state, column.dueOn),
      rows: queue.responses.map(each => [
        each.code,
        each.name,
        each.assesseeName,
        text.responseStates[each.state],
        each.dueOn,
      ]),
    }
  if (by === 'assessee')
    return {
      ...head,
      columns: [...texts(column.group, column.name), ...stateColumns(text)],
      rows: queue.byAssessee.map(each => [each.groupName, each.name, ...countsOf(each.counts)]),
    }
  return {
    ...head,
    columns: [...texts(column.code, column.indicator, column.category, column.office), ...stateColumns(text)],
    rows: queue.byIndicator.map(each => [
      each.code,
      each.name,
      each.categoryName,
      each.officeName,
      ...countsOf(each.counts),
    ]),
  }
}

function texts(...titles: readonly string[]) {
  return titles.map(title => ({ title, kind: 'text' as const }))
}

function stateColumns({ responseStates: words }: ExportText) {
  return responseStates.map(state => ({ title: words[state], kind: 'number' as const }))
}

function countsOf(counts: Readonly<Record<ResponseState, number>>): (string | null)[] {
  return responseStates.map(state => cell(counts[state]))
}
