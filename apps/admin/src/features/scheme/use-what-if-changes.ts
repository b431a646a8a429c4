import { numberAt, type NumberChange, type SchemeDefinition } from '@yaodian/domain'
import { useKeptText } from '@yaodian/ui/form/use-kept-text.ts'
import { useMemo } from 'react'
import { keyOf, type Lever } from './what-if-lever.ts'

/** What is tried, kept on this device until it is taken over or thrown away. */
export interface WhatIfChanges {
  readonly all: readonly NumberChange[]
  readonly valueOf: (lever: Lever) => string | null
  readonly move: (lever: Lever, to: string | null) => void
  readonly replace: (all: readonly NumberChange[]) => void
}

/** The changes tried on a scheme; those whose place holds another number by now are left out. */
export function useWhatIfChanges(schemeId: string, definition: SchemeDefinition): WhatIfChanges {
  const kept = useKeptText(`what_if.${schemeId}`)
  const all = useMemo(
    () => readChanges(kept.text).filter(({ path, from }) => numberAt(definition, path) === from),
    [kept.text, definition],
  )
  const replace = (next: readonly NumberChange[]) => kept.change(next.length === 0 ? '' : JSON.stringify(next))
  const changeOf = ({ path }: Lever) => all.find(each => keyOf(each.path) === keyOf(path))
  return {
    all,
    valueOf(lever) {
      const change = changeOf(lever)
      return change === undefined ? lever.value : change.to
    },
    move(lever, to) {
      const others = all.filter(each => keyOf(each.path) !== keyOf(lever.path))
      replace(to === lever.value ? others : [...others, { path: lever.path, from: lever.value, to }])
    },
    replace,
  }
}

function readChanges(text: string): readonly NumberChange[] {
  if (text === '') return []
  const read: unknown = JSON.parse(text)
  return Array.isArray(read) ? read.filter(isChange) : []
}

function isChange(value: unknown): value is NumberChange {
  return typeof value === 'object' && value !== null && 'path' in value && 'from' in value && 'to' in value
}
