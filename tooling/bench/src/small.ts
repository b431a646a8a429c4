import { computeResults, gatherGroup, populationScorer, populationTable, scoreAssessee } from '@yaodian/domain'
import { checkCells, customFormulas } from './custom.ts'
import { countyIndicators, countyScheme, itemKeys } from './county.ts'
import { assesseeAt, countyColumns, countyData, written } from './county-data.ts'
import type { CelCompiler } from './engine/cel.ts'
import { engineHead, engineLine, type Figure } from './figure.ts'
import { race } from './measure.ts'
import { checkSame, type Results, resultsOf } from './result.ts'

// What an official feels at a desk: a county of 300.

const SIZE = 300

/** The engine that traces gives what the columns give: every total, rank and grade. @throws Error where it does not */
export function checkTraced(expected: Results): void {
  const scheme = countyScheme()
  const data = countyData(SIZE)
  const traced = computeResults(
    scheme,
    Array.from({ length: SIZE }, (_, row) => assesseeAt(data, row)),
  )
  const byId = new Map(traced.map(each => [each.score.assesseeId, each]))
  const rows = Array.from({ length: SIZE }, (_, row) => byId.get(`s${row}`))
  checkSame('engine with traces', expected, {
    totals: rows.map(each => Number(each?.score.total?.replace('.', ''))),
    ranks: rows.map(each => each?.rank.rank ?? 0),
    grades: rows.map(each => scheme.definition.grades.findIndex(({ grade }) => grade === each?.grade.grade)),
  })
}

/** One assessee with every trace, its group gathered beforehand. */
export function tracedFigure(): Figure {
  const scheme = countyScheme()
  const data = countyData(SIZE)
  const inputs = Array.from({ length: SIZE / 6 }, (_, row) => assesseeAt(data, row))
  const group = gatherGroup(scheme, inputs)
  let next = 0
  const run = (): unknown => {
    next = (next + 1) % inputs.length
    const input = inputs[next]
    return input === undefined ? undefined : scoreAssessee(scheme, input, group)
  }
  const times = race([{ name: 'trace', run }], 15)
  return { name: 'one assessee, 120 indicators, full trace', value: times.get('trace') ?? NaN, unit: 'ms', atMost: 1 }
}

/** One changed value, every data item in turn: what depends on it, totals, ranks and grades. Ends with the same as from scratch. */
export function changeFigure(): Figure {
  const scheme = countyScheme()
  const [data, other] = [countyData(SIZE), countyData(SIZE + 1)]
  const scorer = populationScorer(scheme, populationTable(scheme, countyColumns(data)))
  scorer.score()
  const items = countyIndicators.flatMap(each => itemKeys(each).map(key => ({ each, key })))
  let next = 0
  const run = (): unknown => {
    next += 1
    const item = items[next % items.length]
    if (item === undefined) return undefined
    const row = (next * 37) % SIZE
    const from = next % 2 === 0 ? data : other
    return scorer.change({
      row,
      key: item.key,
      text: written(item.each, item.key, from.values.get(item.key)?.[row] ?? 0),
    })
  }
  const times = race([{ name: 'change', run }], 15)
  const { table } = scorer.score()
  checkSame('changed one by one', resultsOf(populationScorer(scheme, table).score()), resultsOf(scorer.score()))
  return { name: 'one changed value in a county of 300', value: times.get('change') ?? NaN, unit: 'ms', atMost: 0.2 }
}

/** Formulas of the scheme's author against CEL; prints the engines. */
export function customFigure(compilers: ReadonlyMap<string, CelCompiler>): Figure {
  const { ours, cel, cells } = customFormulas(3000, compilers)
  const want = ours()
  for (const { name, run } of cel) checkCells(name, want, run())
  const times = race([{ name: 'ours', run: ours }, ...cel], 7)
  const own = times.get('ours') ?? NaN
  console.log(`\n60 custom formulas, 3,000 assessees\n${engineHead}`)
  for (const [name, time] of times) console.log(engineLine(name, time, cells, own))
  const best = Math.min(...cel.map(({ name }) => times.get(name) ?? Infinity))
  return { name: 'custom formulas ÷ the best CEL interpreter', value: best / own, unit: '×', atLeast: 1 }
}
