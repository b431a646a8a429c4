import { countyIndicators, type CountyIndicator, levelWords, marks } from '../county.ts'
import type { CountyData } from '../county-data.ts'
import { loadPeer } from '../peer.ts'
import type { Results } from '../result.ts'
import { type CellScore, rankNames, rowFacts, type RowFacts, rowWise } from './row-facts.ts'

/** Makes a function of an expression; `variables` names what it may read, with its type. */
export type CelCompiler = (
  expression: string,
  variables: Readonly<Record<string, 'double' | 'string'>>,
) => (facts: RowFacts) => unknown

interface CelJs {
  readonly Environment: new (options: object) => CelJsEnvironment
}
interface CelJsEnvironment {
  registerVariable(name: string, type: string): CelJsEnvironment
  parse(expression: string): (facts: RowFacts) => unknown
}
interface BufbuildCel {
  readonly celEnv: () => unknown
  readonly parse: (expression: string) => unknown
  readonly plan: (environment: unknown, parsed: unknown) => (facts: RowFacts) => unknown
}

/** @marcbachmann/cel-js: typed variables, parsed once. */
export async function celJs(): Promise<CelCompiler> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package is not installed when types are checked; its version is fixed in peer.ts
  const { Environment } = (await loadPeer('celJs')) as CelJs
  return (expression, variables) => {
    const environment = new Environment({ unlistedVariablesAreDyn: false })
    for (const [name, type] of Object.entries(variables)) environment.registerVariable(name, type)
    return environment.parse(expression)
  }
}

/** @bufbuild/cel: planned once. */
export async function bufbuildCel(): Promise<CelCompiler> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const { celEnv, parse, plan } = (await loadPeer('bufbuildCel')) as BufbuildCel
  const environment = celEnv()
  return expression => plan(environment, parse(expression))
}

/** A cell as an expression in hundredths, not rounded: CEL has no rounding of its own. */
function expressionOf(indicator: CountyIndicator): string {
  const { kind, key } = indicator
  const [better, size] = rankNames(indicator)
  const way = marks.target - marks.zeroPoint
  const d = (value: number): string => value.toFixed(1)
  const full = d(marks.full)
  switch (kind) {
    case 'threshold':
      return `${key} >= ${d(marks.threshold)} ? ${full} : 0.0`
    case 'linear':
      return `${key} >= ${d(marks.target)} ? ${full} : ${key} <= ${d(marks.zeroPoint)} ? 0.0 : ${full} * (${key} - ${d(marks.zeroPoint)}) / ${d(way)}`
    case 'bands':
      return `${marks.bands.map(([from, worth]) => `${key} >= ${d(from)} ? ${d(worth)} : `).join('')}0.0`
    case 'deduction':
      return `${key} >= ${d(marks.full / marks.deduct)} ? 0.0 : ${full} - ${d(marks.deduct)} * ${key}`
    case 'award':
      return `${key} >= ${d(marks.full / marks.award)} ? ${full} : ${d(marks.award)} * ${key}`
    case 'ratio':
      return `${key} * 100.0 >= ${key}_of * ${d(marks.ratio)} ? ${full} : ${d(marks.full * 100)} * ${key} / (${d(marks.ratio)} * ${key}_of)`
    case 'non_decreasing':
      return `${key} >= ${key}_before ? ${full} : 0.0`
    case 'rank':
      return `${full} * (${size} - ${better}) / ${size}`
    case 'level':
      return `${levelWords.map((word, at) => `${key} == "${word}" ? ${d(marks.levels[at] ?? 0)} : `).join('')}0.0`
    case 'veto':
      return `${key}_accidents > 0.0 ? 0.0 : ${key} >= ${d(marks.veto)} ? ${full} : 0.0`
  }
}

/** What an expression gives, which has to be a number. */
export function celNumber(run: (facts: RowFacts) => unknown): CellScore {
  return facts => {
    const value = run(facts)
    if (typeof value !== 'number') throw new TypeError(`an expression gave ${String(value)}`)
    return value
  }
}

/** The county by a CEL interpreter, one expression an indicator, parsed beforehand. */
export function celEngine(compile: CelCompiler, data: CountyData): () => Results {
  const rows = rowFacts(data)
  const variables = Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(
      ([name, value]) => [name, typeof value === 'string' ? 'string' : 'double'] as const,
    ),
  )
  const scores = countyIndicators.map(each => celNumber(compile(expressionOf(each), variables)))
  return rowWise(data, rows, scores)
}
