import { describe, expect, test } from 'vitest'
import {
  afterCycleAct,
  checkCycleAct,
  checkExtension,
  cycleTransitions,
  effectiveDeadline,
  isPastDeadline,
  type CycleAct,
} from './cycle.ts'
import { CycleState } from './cycle-state.ts'

const acts = Object.keys(cycleTransitions) as CycleAct[]

describe('the states of a cycle', () => {
  test('lead from draft to archived, each through one act', () => {
    const states = acts.reduce<CycleState[]>(
      (passed, act) => [...passed, afterCycleAct(passed.at(-1) ?? 'draft', act)],
      ['draft'],
    )
    expect(states).toEqual(CycleState.options)
  })

  test.each(acts)('%s fits one state alone', act => {
    const fitting = CycleState.options.filter(state => checkCycleAct(state, act).length === 0)
    expect(fitting).toEqual([cycleTransitions[act].from])
    for (const state of CycleState.options)
      if (!fitting.includes(state)) expect(() => afterCycleAct(state, act)).toThrow('cycle_state_wrong')
  })
})

describe('a deadline', () => {
  test('lasts to the end of its day', () => {
    expect(isPastDeadline('2020-10-31', '2020-10-31')).toBe(false)
    expect(isPastDeadline('2020-10-31', '2020-11-01')).toBe(true)
  })

  test('of an assessee’s own goes before the cycle’s', () => {
    expect(effectiveDeadline({ deadline: '2020-10-31' }, { deadline: '2020-11-05' })).toBe('2020-11-05')
    expect(effectiveDeadline({ deadline: '2020-10-31' }, { deadline: null })).toBe('2020-10-31')
  })

  test('is extended to a later day that is still to come', () => {
    const codes = (wanted: string) => checkExtension('2020-10-31', wanted, '2020-11-03').map(each => each.code)
    expect(codes('2020-11-03')).toEqual([])
    expect(codes('2020-11-02')).toEqual(['due_date_invalid'])
    expect(codes('2020-10-31')).toEqual(['due_date_invalid'])
  })
})
