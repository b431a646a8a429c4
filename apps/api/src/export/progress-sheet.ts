import type { ResponseState } from '@yaodian/domain'
import { cell, type Export, type ExportScene } from './sheet.ts'
import type { ExportText } from './text.ts'

const states: Readonly<Record<string, ResponseState>> = {
  w: 'waiting',
  r: 'ready',
  a: 'accepted',
  t: 'returned',
  o: 'objected',
}

/** The progress matrix: a row an assessee, a column an indicator, every cell its state in words; empty where nothing is asked. */
export async function progressSheet({ caller, text, cycleId }: ExportScene): Promise<Export> {
  const { cycle, indicators, assessees } = await caller.progress.matrix({ cycleId })
  const { column } = text
  return {
    fileName: `${cycle.name}-${text.progress}`,
    tab: text.progress,
    columns: [
      { title: column.group, kind: 'text' },
      { title: column.name, kind: 'text' },
      { title: column.firstSubmitted, kind: 'text' },
      { title: column.accepted, kind: 'number' },
      { title: column.asked, kind: 'number' },
      ...indicators.map(({ code, name }) => ({ title: `${code} ${name}`, kind: 'text' as const, width: 14 })),
    ],
    rows: assessees.map(({ groupName, name, firstSubmittedAt, cells }) => {
      const asked = [...cells].filter(letter => letter in states)
      return [
        groupName,
        name,
        firstSubmittedAt?.slice(0, 10) ?? null,
        cell(asked.filter(letter => letter === 'a').length),
        cell(asked.length),
        ...[...cells].map(letter => wordOf(letter, text)),
      ]
    }),
  }
}

function wordOf(letter: string, text: ExportText): string | null {
  if (letter === 'n') return text.notApplicable
  const state = states[letter]
  return state === undefined ? null : text.responseStates[state]
}
