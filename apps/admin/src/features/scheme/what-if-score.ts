import {
  changeNumbers,
  checkScheme,
  compileScheme,
  cycleTable,
  indicatorsWithoutValues,
  leaveOutOwed,
  movements,
  scorePopulation,
  type CalendarDay,
  type CompiledScheme,
  type CyclePopulation,
  type DataItem,
  type FormulaTrees,
  type Grouping,
  type Indicator,
  type Movement,
  type NumberChange,
  type PopulationTable,
  type Problem,
  type SchemeDefinition,
} from '@yaodian/domain'

/** A scheme with all that scoring reads of it. */
export interface WhatIfScheme {
  readonly definition: SchemeDefinition
  readonly indicators: readonly Indicator[]
  readonly dataItems: readonly DataItem[]
  readonly trees: FormulaTrees
}

/** Who is scored, by which scheme, and with what it is compared. */
export interface WhatIfSetting {
  readonly scheme: WhatIfScheme
  /** The other side; null for the same scheme without the changes. */
  readonly before: WhatIfScheme | null
  /** Whether the scheme is the cycle's own: its units then stand in the groups in which the cycle opened. */
  readonly grouping: Grouping
  readonly population: CyclePopulation
  readonly calendar: readonly CalendarDay[]
  /** False while the cycle is filled in: what is owed is then left out. */
  readonly settled: boolean
}

/** How one assessee moves, with what a table shows of it. */
export interface WhatIfRow extends Movement {
  readonly name: string
  readonly groupKey: string
}

export interface WhatIfResult {
  readonly rows: readonly WhatIfRow[]
  /** Everything wrong with the changed scheme. */
  readonly problems: readonly Problem[]
  /** Indicators of the scheme that the cycle has no values for. */
  readonly valueless: readonly { readonly code: string; readonly name: string }[]
  /** How long the recomputing took. */
  readonly milliseconds: number
}

/** What a what-if answers with: the movement of everyone under these changes. @throws DomainError when the scheme cannot be compiled */
export type WhatIf = (changes: readonly NumberChange[]) => WhatIfResult

/** Gets everything ready once; each call then scores one set of changes. */
export function whatIf(setting: WhatIfSetting): WhatIf {
  const { scheme, population, grouping } = setting
  const unchanged = compiledFor(setting, scheme, scheme.definition)
  const table = cycleTable(unchanged, population, grouping)
  const before = setting.before === null ? sideOf(unchanged, table) : otherSide(setting, setting.before)
  const names = new Map(population.ids.map((id, row) => [id, population.names[row] ?? id]))
  const groupOf = groupsOf(table)
  const valueless = indicatorsWithoutValues(unchanged, table).map(({ code, name }) => ({ code, name }))
  return changes => {
    const began = performance.now()
    const definition = changeNumbers(scheme.definition, changes)
    const after = sideOf(compiledFor(setting, scheme, definition), table)
    const rows = movements(before, after).map(movement => ({
      ...movement,
      name: names.get(movement.assesseeId) ?? movement.assesseeId,
      groupKey: groupOf.get(movement.assesseeId) ?? '',
    }))
    const problems = checkScheme(definition, scheme.indicators, scheme.dataItems, scheme.trees)
    return { rows, problems, valueless, milliseconds: performance.now() - began }
  }
}

function compiledFor(
  { settled, calendar }: WhatIfSetting,
  { indicators, dataItems, trees }: WhatIfScheme,
  definition: SchemeDefinition,
): CompiledScheme {
  return compileScheme(settled ? definition : leaveOutOwed(definition), indicators, dataItems, trees, calendar)
}

function sideOf(scheme: CompiledScheme, table: PopulationTable): Parameters<typeof movements>[0] {
  return { scores: scorePopulation(scheme, table), grades: scheme.definition.grades.map(({ grade }) => grade) }
}

/** The scheme as frozen: everyone as the cycle grouped them. */
function otherSide(setting: WhatIfSetting, frozen: WhatIfScheme): Parameters<typeof movements>[0] {
  const scheme = compiledFor(setting, frozen, frozen.definition)
  return sideOf(scheme, cycleTable(scheme, setting.population, 'cycle'))
}

function groupsOf(table: PopulationTable): ReadonlyMap<string, string> {
  return new Map(
    [...table.groups].flatMap(([key, { from, to }]) => table.ids.slice(from, to).map(id => [id, key] as const)),
  )
}
