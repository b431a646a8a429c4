import { countyIndicators, type CountyIndicator, levelWords, marks } from '../county.ts'
import type { CountyData } from '../county-data.ts'
import type { Results } from '../result.ts'
import { type CellScore, rankNames, rowFacts, type RowFacts, rowWise } from './row-facts.ts'

const { full } = marks

function number(facts: RowFacts, key: string): number {
  const value = facts[key]
  return typeof value === 'number' ? value : 0
}

function closureOf(indicator: CountyIndicator): CellScore {
  const { kind, key } = indicator
  const [better, size] = rankNames(indicator)
  const levels = new Map<unknown, number>(levelWords.map((word, at) => [word, marks.levels[at] ?? 0]))
  const [of, accidents, before] = [`${key}_of`, `${key}_accidents`, `${key}_before`]
  const scores: Readonly<Record<CountyIndicator['kind'], CellScore>> = {
    threshold: facts => (number(facts, key) >= marks.threshold ? full : 0),
    linear: facts =>
      Math.min(full, Math.max(0, (full * (number(facts, key) - marks.zeroPoint)) / (marks.target - marks.zeroPoint))),
    bands: facts => marks.bands.find(([from]) => number(facts, key) >= from)?.[1] ?? 0,
    deduction: facts => Math.max(0, full - marks.deduct * number(facts, key)),
    award: facts => Math.min(full, marks.award * number(facts, key)),
    ratio: facts => Math.min(full, (full * 100 * number(facts, key)) / (marks.ratio * number(facts, of))),
    non_decreasing: facts => (number(facts, key) >= number(facts, before) ? full : 0),
    rank: facts => (full * (number(facts, size) - number(facts, better))) / number(facts, size),
    level: facts => levels.get(facts[key]) ?? 0,
    veto: facts => (number(facts, accidents) > 0 ? 0 : number(facts, key) >= marks.veto ? full : 0),
  }
  return scores[kind]
}

/** One closure a cell: what an engine comes to that turns each rule into a function. */
export function closures(data: CountyData): () => Results {
  return rowWise(data, rowFacts(data), countyIndicators.map(closureOf))
}
