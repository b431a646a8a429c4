import { describe, expect, test } from 'vitest'
import { matchMeasures } from './match-measure.ts'
import { parsePlan } from './parse-plan.ts'
import { samplePlan } from '../testing/sample-plan.ts'

const plan = parsePlan(samplePlan)
const ids = plan.sections.flatMap(section => section.items.flatMap(item => item.measures.map(measure => measure.id)))

describe('a new version of a plan', () => {
  test('that is the same keeps every measure', () => {
    const { sure, doubtful, removed, added } = matchMeasures(plan, parsePlan(samplePlan))
    expect(sure).toEqual(ids.map(id => ({ previous: id, next: id })))
    expect([doubtful, removed, added]).toEqual([[], [], []])
  })

  test('with an item put in front keeps the measures under their new numbers', () => {
    const next = parsePlan(
      samplePlan
        .replace(/\n\n([1-7])\. /g, (_, n: string) => `\n\n${Number(n) + 1}. `)
        .replace('\n\n2. ', '\n\n1. 抓好安全。确保校园安全。\n\n2. '),
    )
    const { sure, added } = matchMeasures(plan, next)
    expect(sure).toHaveLength(ids.length)
    expect(sure).toContainEqual({ previous: '5.1', next: '6.1' })
    expect(added).toEqual(['1.1'])
  })

  test('with a changed figure asks a person', () => {
    const { sure, doubtful } = matchMeasures(plan, parsePlan(samplePlan.replace('80%以上', '85%以上')))
    expect(sure).toHaveLength(ids.length - 1)
    expect(doubtful).toEqual([{ previous: '4.1', next: '4.1', likeness: expect.any(Number) }])
  })

  test('names what is gone', () => {
    const { removed, doubtful } = matchMeasures(plan, parsePlan(samplePlan.replace('严格执行师德“一票否决”制度。', '')))
    expect(removed).toEqual(['5.2'])
    expect(doubtful).toEqual([])
  })

  test('a sentence that moves to another item is found when it occurs once', () => {
    const sentence = '严格执行师德“一票否决”制度。'
    const { sure } = matchMeasures(
      plan,
      parsePlan(samplePlan.replace(sentence, '').replace('推进教育信息化', `${sentence}推进教育信息化`)),
    )
    expect(sure).toContainEqual({ previous: '5.2', next: '6.2' })
  })

  test('sentences that occur twice in an item are matched in order', () => {
    const twice = parsePlan(
      samplePlan.replace('尽力减少代课教师。', '尽力减少代课教师。尽力减少代课教师。尽力减少代课教师。'),
    )
    const { sure } = matchMeasures(twice, twice)
    expect(sure.every(({ previous, next }) => previous === next)).toBe(true)
  })
})
