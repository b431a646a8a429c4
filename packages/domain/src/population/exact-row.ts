import { rankingEntry } from '../publication/ranking.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import { comparesInGroup, gatherGroup, type GroupFacts } from '../scoring/group.ts'
import { scoreLine, scoreLines, scoreTotal } from '../scoring/score.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import type { AssesseeScore, Figure } from '../scoring/trace.ts'
import { CellState } from './cell.ts'
import { setCell, type Sums } from './cell-sum.ts'
import type { EntryPlan } from './entry-plan.ts'
import { itemsRead } from './items-read.ts'
import { groupAt, inputAt, type PopulationTable } from './population-table.ts'

const states = {
  scored: CellState.scored,
  not_applicable: CellState.notApplicable,
  missing: CellState.missing,
  blocked: CellState.blocked,
  after_review: CellState.afterReview,
} as const

/** Rows by the engine that traces, where columns do not do. What it read once it keeps. */
export class ExactRows {
  readonly #scheme: CompiledScheme
  readonly #table: PopulationTable
  readonly #inputs = new Map<number, AssesseeInput>()
  readonly #groups = new Map<string, GroupFacts>()
  readonly #scores = new Map<number, AssesseeScore>()

  constructor(scheme: CompiledScheme, table: PopulationTable) {
    this.#scheme = scheme
    this.#table = table
  }

  /** The row as the engine takes it. */
  input(row: number): AssesseeInput {
    const found = this.#inputs.get(row) ?? inputAt(this.#table, row, groupAt(this.#table, row))
    this.#inputs.set(row, found)
    return found
  }

  #group(key: string): GroupFacts {
    const { from, to } = this.#table.groups.get(key) ?? { from: 0, to: 0 }
    if (!this.#scheme.entries.some(comparesInGroup)) return new Map()
    const gather = (): GroupFacts =>
      gatherGroup(
        this.#scheme,
        Array.from({ length: to - from }, (_, at) => this.input(from + at)),
      )
    const found = this.#groups.get(key) ?? gather()
    this.#groups.set(key, found)
    return found
  }

  /** Scores one cell. */
  writeCell(sums: Sums, plan: EntryPlan, row: number): void {
    const { compiled } = plan
    // One cell reads few of the row's values; a group's members are gathered for all its entries.
    const input = comparesInGroup(compiled)
      ? this.input(row)
      : inputAt(this.#table, row, groupAt(this.#table, row), itemsRead(this.#scheme, compiled))
    const group = comparesInGroup(compiled) ? this.#group(input.groupKey) : new Map()
    const line = scoreLine(this.#scheme, compiled, input, group)
    setCell(sums, plan, row, states[line.state], line.points === null ? 0 : Number(line.points.replace('.', '')))
  }

  /** The whole score of a row. */
  score(row: number): AssesseeScore {
    const input = this.input(row)
    const score = (): AssesseeScore =>
      scoreTotal(this.#scheme, input, scoreLines(this.#scheme, input, this.#group(input.groupKey)), null)
    const found = this.#scores.get(row) ?? score()
    this.#scores.set(row, found)
    return found
  }

  /** The keys of its tie-break chain. */
  keys(row: number): readonly (Figure | null)[] {
    return rankingEntry(this.score(row), this.#scheme.definition).keys
  }
}
