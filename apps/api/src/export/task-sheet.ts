import { DomainError, problem } from '@yaodian/domain'
import { cell, type Export, type ExportScene } from './sheet.ts'

/** What a cycle asks of the assessee that asks, one row an indicator. */
export async function taskSheet({ caller, text, cycleId }: ExportScene): Promise<Export> {
  const { cycle } = await caller.task.mine({ cycleId })
  if (!cycle) throw new DomainError([problem('not_found', { noun: 'cycle' })])
  const { column } = text
  return {
    fileName: `${cycle.name}-${cycle.assessee.name}-${text.tasks}`,
    tab: text.tasks,
    columns: [
      { title: column.category, kind: 'text' },
      { title: column.code, kind: 'text' },
      { title: column.indicator, kind: 'text', width: 40 },
      { title: column.fullMarks, kind: 'number' },
      { title: column.state, kind: 'text' },
      { title: column.valuesFilled, kind: 'number' },
      { title: column.valuesAsked, kind: 'number' },
      { title: column.filesAttached, kind: 'number' },
      { title: column.filesRequired, kind: 'number' },
      { title: column.office, kind: 'text' },
    ],
    rows: cycle.groups.flatMap(group =>
      group.responses.map(({ code, name, fullMarks, state, values, evidence, officeName }) => [
        group.name,
        code,
        name,
        fullMarks,
        text.responseStates[state],
        cell(values.filled),
        cell(values.asked),
        cell(evidence.attached),
        cell(evidence.required),
        officeName,
      ]),
    ),
  }
}
