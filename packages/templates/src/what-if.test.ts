import {
  changeNumbers,
  checkScheme,
  compileScheme,
  computeResults,
  type CyclePopulation,
  cycleTable,
  movements,
  type NumberChange,
  scorePopulation,
  summariseMovements,
} from '@yaodian/domain'
import { expect, test } from 'vitest'
import { demoValue } from './lixian-2020/demo-value.ts'
import { lixianOrganisations } from './lixian-2020/organisation.ts'
import { compiled, dataItems, indicators } from './testing/symbolic.ts'

const { definition, trees } = compiled
const assessed = lixianOrganisations.filter(({ kind }) => definition.groups.some(group => group.kinds.includes(kind)))

/** The demo county over and over until there are 300, each draw a little other. */
const county = Array.from({ length: 300 }, (_, at) => {
  const { key, kind, name } = assessed[at % assessed.length] ?? { key: '', kind: 'primary' as const, name: '' }
  return { key: at < assessed.length ? key : `${key}-${at}`, kind, name: `${name}${at}` }
})

function columnsOf(year: 2019 | 2020): CyclePopulation['values'] {
  return Object.fromEntries(dataItems.map(({ key }) => [key, county.map(each => demoValue(each, key, year))]))
}

const population: CyclePopulation = {
  ids: county.map(({ key }) => key),
  names: county.map(({ name }) => name),
  groupKeys: county.map(({ kind }) => definition.groups.find(group => group.kinds.includes(kind))?.key ?? ''),
  kinds: county.map(({ kind }) => kind),
  values: columnsOf(2020),
  baselines: columnsOf(2019),
  facts: [],
  codes: {},
}

const [first] = definition.groups
const [one, other] = Object.entries(first?.weights ?? {})
const changes: readonly NumberChange[] = [
  { path: ['groups', 0, 'weights', one?.[0] ?? ''], from: one?.[1] ?? '', to: '1' },
  {
    path: ['groups', 0, 'weights', other?.[0] ?? ''],
    from: other?.[1] ?? '',
    to: String(Number(other?.[1]) + Number(one?.[1]) - 1),
  },
  { path: ['entries', 2, 'fullMarks'], from: definition.entries[2]?.fullMarks ?? '', to: '9' },
]

const grades = definition.grades.map(({ grade }) => grade)
const table = cycleTable(compiled, population, 'kind')
const before = { scores: scorePopulation(compiled, table), grades }

/** One change of the what-if page: check, compile, score, compare. */
function afterChange(): ReturnType<typeof movements> {
  const changed = changeNumbers(definition, changes)
  checkScheme(changed, indicators, dataItems, trees)
  const scores = scorePopulation(compileScheme(changed, indicators, dataItems, trees), table)
  return movements(before, { scores, grades })
}

test('300 organisations under 147 indicators: everyone moves as if scored one by one', () => {
  expect(indicators).toHaveLength(147)
  const moved = afterChange()
  expect(moved).toHaveLength(300)
  const changed = compileScheme(changeNumbers(definition, changes), indicators, dataItems, trees)
  const inputs = population.ids.map((assesseeId, row) => ({
    assesseeId,
    groupKey: population.groupKeys[row] ?? '',
    notApplicable: [],
    vetoes: [],
    use: 'verified' as const,
    values: Object.fromEntries(
      dataItems.map(({ key }) => {
        const value = population.values[key]?.[row] ?? null
        return [key, { reported: value, verified: value, baseline: population.baselines[key]?.[row] ?? null }] as const
      }),
    ),
  }))
  const expected = computeResults(changed, inputs).map(
    ({ score, rank, grade }) =>
      [score.assesseeId, { total: score.total, rank: rank.rank, grade: grade.grade }] as const,
  )
  expect(new Map(moved.map(({ assesseeId, after }) => [assesseeId, after]))).toEqual(new Map(expected))
  expect(summariseMovements(moved).moved).toBeGreaterThan(0)
}, 60_000)
