import type { ResponseState } from '@yaodian/ui/state/state.ts'
import type { TaskGroup } from './task.ts'

/** The list as comma-separated values that Excel opens: a byte order mark in front, so that Chinese stays readable. */
export function listSheet(
  groups: readonly TaskGroup[],
  columns: readonly string[],
  states: Readonly<Record<ResponseState, string>>,
): string {
  const rows = groups.flatMap(group =>
    group.responses.map(each => [
      group.name,
      each.code,
      each.name,
      each.fullMarks,
      states[each.state],
      each.values.filled,
      each.values.asked,
      each.evidence.attached,
      each.evidence.required,
      each.officeName,
    ]),
  )
  return `\uFEFF${[columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Quoted where it must be; a text that Excel would take for a formula gets an apostrophe. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Hands a text to the browser as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
