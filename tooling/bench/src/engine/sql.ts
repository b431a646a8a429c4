import Database from 'better-sqlite3'
import { countyIndicators, type CountyIndicator, groupKeys, itemKeys, levelWords, marks, weights } from '../county.ts'
import type { CountyData } from '../county-data.ts'
import type { Results } from '../result.ts'
import { gradesOf } from './placing.ts'

const { full } = marks

function expressionOf({ kind, key }: CountyIndicator): string {
  const way = marks.target - marks.zeroPoint
  switch (kind) {
    case 'threshold':
      return `iif(${key} >= ${marks.threshold}, ${full}, 0)`
    case 'linear':
      return `min(${full}, max(0, (${2 * full} * (${key} - ${marks.zeroPoint}) + ${way}) / ${2 * way}))`
    case 'bands':
      return `case ${marks.bands.map(([from, worth]) => `when ${key} >= ${from} then ${worth}`).join(' ')} else 0 end`
    case 'deduction':
      return `max(0, ${full} - ${marks.deduct} * ${key})`
    case 'award':
      return `min(${full}, ${marks.award} * ${key})`
    case 'ratio':
      return `min(${full}, (${2 * full * 100} * ${key} + ${marks.ratio} * ${key}_of) / (${2 * marks.ratio} * ${key}_of))`
    case 'non_decreasing':
      return `iif(${key} >= ${key}_before, ${full}, 0)`
    case 'rank':
      return `(${2 * full} * (n - rank() over (partition by grp order by ${key} desc) + 1) + n) / (2 * n)`
    case 'level':
      return `case ${key} ${levelWords.map((word, at) => `when '${word}' then ${marks.levels[at] ?? 0}`).join(' ')} else 0 end`
    case 'veto':
      return `iif(${key}_accidents > 0, 0, iif(${key} >= ${marks.veto}, ${full}, 0))`
  }
}

function columnsOf(data: CountyData): readonly (readonly [name: string, at: (row: number) => number | string])[] {
  return countyIndicators.flatMap(each =>
    itemKeys(each).flatMap(key => {
      const value = (row: number): number => data.values.get(key)?.[row] ?? 0
      const own = [key, (row: number) => (each.kind === 'level' ? (levelWords[value(row)] ?? '') : value(row))] as const
      const before = data.baselines.get(key)
      return before === undefined ? [own] : [own, [`${key}_before`, (row: number) => before[row] ?? 0] as const]
    }),
  )
}

function fill(database: Database.Database, data: CountyData): void {
  const columns = columnsOf(data)
  database.exec(
    `create table county (id integer primary key, grp text, ${columns.map(([name]) => `${name} numeric`).join(', ')})`,
  )
  const insert = database.prepare(`insert into county values (?, ?, ${columns.map(() => '?').join(', ')})`)
  database.transaction(() => {
    data.groups.forEach(({ from, to }, at) => {
      for (let row = from; row < to; row += 1) insert.run(row, groupKeys[at], ...columns.map(([, value]) => value(row)))
    })
  })()
}

/** One statement: points by CASE, places by window functions. */
function statement(): string {
  const points = countyIndicators.map((each, at) => `${expressionOf(each)} as p${at}`).join(', ')
  const weighted = weights
    .map((weight, category) => {
      const own = countyIndicators.flatMap((each, at) => (each.category === category ? [`p${at}`] : []))
      return `${weight} * (${own.join(' + ')})`
    })
    .join(' + ')
  return `with sized as (select *, count(*) over (partition by grp) as n from county),
    scored as (select id, grp, ${points} from sized),
    summed as (select id, grp, (${weighted} + 100) / 200 as total from scored)
    select id, total, rank() over (partition by grp order by total desc) as place from summed order by id`
}

/** The county in SQLite, in memory. Grades are ours: the rule of ties at a quota's edge is no window function. */
export function sql(data: CountyData): () => Results {
  const database = new Database(':memory:')
  fill(database, data)
  const query = database.prepare<[], [number, number, number]>(statement()).raw()
  return () => {
    const [totals, ranks] = [new Int32Array(data.size), new Int32Array(data.size)]
    for (const [row, total, place] of query.iterate()) {
      totals[row] = total
      ranks[row] = place
    }
    return { totals, ranks, grades: gradesOf(ranks, data.groups) }
  }
}
