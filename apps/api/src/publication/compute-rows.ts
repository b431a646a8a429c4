import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  canonicalJson,
  compileScheme,
  computeResults,
  type AssesseeResult,
  type Population,
  type RankedAssessee,
} from '@yaodian/domain'
import { renderResult } from './render-result.ts'

/** One assessee's row of a revision, as it will be stored. */
export interface ComputedRow {
  readonly assesseeId: string
  readonly name: string
  readonly groupKey: string
  readonly total: string | null
  readonly rank: number | null
  readonly grade: string | null
  /** Canonical JSON of `PublishedContent`. */
  readonly content: string
}

/** Scores, ranks and grades a population. */
export function resultsOf(population: Population): readonly AssesseeResult[] {
  const { definition, indicators, dataItems, trees, calendar } = population.frozen
  return computeResults(compileScheme(definition, indicators, dataItems, trees, calendar), population.inputs)
}

/** The rows of a revision: results with every trace, and the texts as rendered in both languages. Others are answered between two rows. */
export async function computeRows(
  population: Population,
  results: readonly AssesseeResult[] = resultsOf(population),
): Promise<readonly ComputedRow[]> {
  const assessees = new Map(population.assessees.map(each => [each.id, each]))
  const rows: ComputedRow[] = []
  for (const result of results) {
    rows.push(rowOf(population, result, assessees))
    await nextTurn()
  }
  return rows
}

function rowOf(
  population: Population,
  result: AssesseeResult,
  assessees: ReadonlyMap<string, RankedAssessee>,
): ComputedRow {
  const { assesseeId, groupKey, total } = result.score
  return {
    assesseeId,
    name: assessees.get(assesseeId)?.name ?? assesseeId,
    groupKey,
    total,
    rank: result.rank.rank,
    grade: result.grade.grade,
    content: canonicalJson({ result, texts: renderResult(population, result) }),
  }
}
