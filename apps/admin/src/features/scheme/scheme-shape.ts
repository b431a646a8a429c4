import type { DataItem, FormulaTrees, Indicator, Problem, SchemeDefinition } from '@yaodian/domain'

/** A scheme as the API gives it, with what it leans on. */
export interface KeptScheme {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly year: number
  readonly state: 'draft' | 'frozen'
  readonly version: number
  readonly definition: SchemeDefinition
  readonly indicators: readonly Indicator[]
  readonly dataItems: readonly DataItem[]
  readonly trees: FormulaTrees
  readonly problems: readonly Problem[]
}

/** An indicator with its words of the plan, for the worked example. */
export interface IndicatorWords {
  readonly id: string
  readonly start: number
  readonly section: { readonly title: string } | null
  readonly item: { readonly label: string } | null
  readonly measure: { readonly text: string; readonly start: number } | null
  readonly end: number
}

export type SchemeTab = 'entries' | 'groups' | 'bonus' | 'penalty' | 'vetoes' | 'grades' | 'policies' | 'what_if'

export const schemeTabs: readonly SchemeTab[] = [
  'entries',
  'groups',
  'bonus',
  'penalty',
  'vetoes',
  'grades',
  'policies',
  'what_if',
]

const tabsOfParts: Readonly<Record<string, SchemeTab>> = {
  entries: 'entries',
  indicators: 'entries',
  groups: 'groups',
  categories: 'groups',
  vetoes: 'vetoes',
  bonus: 'bonus',
  penalty: 'penalty',
  falseReporting: 'penalty',
  rounding: 'policies',
  grading: 'policies',
  periods: 'policies',
  coefficient: 'policies',
}

/** Where in the editor a place of the definition is shown. */
export function placeOf(path: readonly (string | number)[]): {
  readonly tab: SchemeTab
  readonly entry: number | null
} {
  const tab = tabsOfParts[String(path[0])] ?? 'grades'
  const at = Number(path[1])
  return { tab, entry: path[0] === 'entries' && Number.isInteger(at) ? at : null }
}
