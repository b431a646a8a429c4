import { computeResults, scorePopulation, tableOf } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { demoInputs } from '../testing/demo-input.ts'
import { compiled } from '../testing/symbolic.ts'

const { definition } = compiled
const results = computeResults(compiled, demoInputs)
const of = (key: string) => results.find(each => each.score.assesseeId === key)

test('everyone has a total, a place and a grade', () => {
  expect(results.length).toBe(90)
  expect(results.filter(each => each.score.total === null || each.grade.grade === null)).toEqual([])
})

test('the population scored column by column comes to the same totals, places and grades', () => {
  const table = tableOf(compiled, demoInputs)
  const { totals, ranks, grades } = scorePopulation(compiled, table)
  const byColumn = table.ids.map((id, row) => [
    id,
    totals[row],
    ranks[row],
    definition.grades[grades[row] ?? -1]?.grade,
  ])
  const oneByOne = table.ids.map(id => {
    const found = of(id)
    return [id, Number(found?.score.total?.replace('.', '')), found?.rank.rank, found?.grade.grade]
  })
  expect(byColumn).toEqual(oneByOne)
})

test('bonus and penalty stand outside 100, one matter counts once, and caps hold', () => {
  const parts = ['primary-lixi', 'senior-1', 'primary-liyang', 'junior-mengxi'].map(key => {
    const score = of(key)?.score
    return [key, score?.bonus, score?.penalty]
  })
  expect(parts).toEqual([
    ['primary-lixi', '2', '0'],
    ['senior-1', '2.6', '0'],
    ['primary-liyang', '0', '0'],
    ['junior-mengxi', '0.25', '0.5'],
  ])
})

test('a false report takes the indicator and a grade', () => {
  const found = of('primary-wangjiachang')
  expect(found?.score.lines.find(each => each.code === 'LX-01-01')?.points).toBe('0.00')
  expect(found?.grade.steps).toContainEqual({
    kind: 'veto_downgrade',
    from: '良好',
    to: '合格',
    cause: 'false_report',
  })
})

test('the best of a group has full marks where the rule is relative to it', () => {
  for (const group of ['primary', 'junior', 'senior']) {
    const lines = results
      .filter(each => each.score.groupKey === group)
      .flatMap(each => each.score.lines.filter(line => line.code === 'LX-10-01'))
    const points = lines.map(each => Number(each.points))
    expect(Math.max(...points)).toBe(8)
    expect(Math.min(...points)).toBeLessThan(8)
  }
})
