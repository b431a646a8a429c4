import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanOutline } from './plan.ts'
import { itemsByState, planProgress, workState, type WorkCounts, type WorkIndicator } from './plan-progress.ts'

const none: WorkCounts = { waiting: 0, ready: 0, returned: 0, objected: 0, accepted: 0, overdue: 0, soon: 0 }
const counts = (some: Partial<WorkCounts>): WorkCounts => ({ ...none, ...some })

describe('how far work is', () => {
  test('where a cycle asks for nothing, there is no state', () => {
    expect(workState(none, null)).toBeNull()
  })

  test('nothing filled in yet is not started', () => {
    expect(workState(counts({ waiting: 20 }), null)).toBe('idle')
  })

  test('something filled in is under way', () => {
    expect(workState(counts({ waiting: 19, ready: 1 }), null)).toBe('active')
    expect(workState(counts({ waiting: 1, accepted: 19 }), null)).toBe('active')
  })

  test('all accepted is done', () => {
    expect(workState(counts({ accepted: 20 }), null)).toBe('done')
  })

  test('one response past its day makes it late', () => {
    expect(workState(counts({ waiting: 1, accepted: 19, overdue: 1 }), null)).toBe('late')
  })

  test('a tenth returned or objected to is a risk, less is not', () => {
    expect(workState(counts({ accepted: 18, returned: 1, objected: 1 }), null)).toBe('risk')
    expect(workState(counts({ accepted: 19, returned: 1 }), null)).toBe('active')
  })

  test('half of it due within the week and still waiting is a risk', () => {
    expect(workState(counts({ waiting: 10, soon: 10, accepted: 10 }), null)).toBe('risk')
    expect(workState(counts({ waiting: 9, soon: 9, accepted: 11 }), null)).toBe('active')
  })

  test('after publication the share of full marks decides', () => {
    const all = counts({ accepted: 20 })
    expect(
      ['100.0', '90.0', '89.9', '80.0', '79.9', '60.0', '59.9', '0.0'].map(share => workState(all, share)),
    ).toEqual(['done', 'done', 'active', 'active', 'risk', 'risk', 'late', 'late'])
  })
})

const measure = (id: string) => ({ id, text: id, start: 0, end: 1 })
const outline: PlanOutline = {
  title: '要点',
  documentNumber: null,
  issuer: null,
  year: 2020,
  date: null,
  preamble: null,
  sections: [
    {
      label: '一、',
      title: '安全',
      parent: null,
      items: [
        { label: '1.', title: '演练', measures: [measure('1.1'), measure('1.2')], targets: [] },
        { label: '2.', title: '校舍', measures: [measure('2.1')], targets: [] },
      ],
    },
  ],
}
const indicator = (code: string, measureId: string, some: Partial<WorkIndicator> = {}): WorkIndicator => ({
  id: code,
  code,
  name: code,
  measureId,
  officeName: '安全股',
  section: { label: '九、', title: '旧的部分' },
  item: { label: '90.', title: '旧的条目' },
  counts: counts({ waiting: 2 }),
  marks: [],
  ...some,
})

describe('a plan by section and item', () => {
  test('an item sums up its indicators, a section its items; an item without indicators has no state', () => {
    const plan = planProgress(outline, [
      indicator('A', '1.1', { counts: counts({ accepted: 2 }) }),
      indicator('B', '1.2'),
    ])
    const { sections, state } = plan
    expect(itemsByState(plan)).toEqual({ idle: 0, active: 1, risk: 0, done: 0, late: 0 })
    expect(sections.map(each => [each.title, each.state])).toEqual([['安全', 'active']])
    expect(sections[0]?.items.map(each => [each.title, each.state, each.indicators.map(one => one.state)])).toEqual([
      ['演练', 'active', ['done', 'idle']],
      ['校舍', null, []],
    ])
    expect(state).toBe('active')
  })

  test('an indicator counts in its item by its full marks', () => {
    const scored = (points: string, fullMarks: string) => ({
      counts: counts({ accepted: 1 }),
      marks: [{ points, fullMarks }],
    })
    const { sections } = planProgress(outline, [
      indicator('A', '1.1', scored('9', '10')),
      indicator('B', '1.1', scored('0', '2')),
      indicator('C', '2.1', scored('0', '0')),
    ])
    expect(sections[0]?.items.map(each => each.share)).toEqual(['75.0', null])
    expect(sections[0]?.items[0]?.state).toBe('risk')
  })

  test('what the plan no longer has is shown by the words it had when the cycle opened', () => {
    const { sections } = planProgress(outline, [indicator('A', '7.1')])
    expect(sections.map(each => each.title)).toEqual(['安全', '旧的部分'])
    expect(sections[1]?.items).toMatchObject([{ title: '旧的条目', state: 'idle', indicators: [{ code: 'A' }] }])
  })

  test('no indicator is lost or counted twice', () => {
    const some = fc.array(fc.constantFrom('1.1', '1.2', '2.1', 'gone'), { maxLength: 12 })
    fc.assert(
      fc.property(some, measures => {
        const all = measures.map((id, at) => indicator(`I${at}`, id))
        const { sections, counts: sum } = planProgress(outline, all)
        const listed = sections.flatMap(section =>
          section.items.flatMap(item => item.indicators.map(each => each.code)),
        )
        expect(listed.toSorted()).toEqual(all.map(each => each.code).toSorted())
        expect(sum.waiting).toBe(2 * all.length)
      }),
    )
  })
})
