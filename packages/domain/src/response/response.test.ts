import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CycleState } from '../cycle/cycle-state.ts'
import { DomainError } from '../problem.ts'
import { answerObjection, checkObjection, raiseObjection } from './objection.ts'
import {
  afterOthersChange,
  afterOwnChange,
  checkOpen,
  checkOpenValue,
  confirm,
  initialState,
  needsConfirmation,
  openReturn,
  type Response,
  type ResponseFacts,
  responseStates,
  settledState,
} from './response.ts'

const response: Response = {
  cycleId: 'cycle',
  assesseeId: 'school',
  indicatorId: 'indicator',
  state: 'waiting',
  note: null,
  confirmed: false,
  returnReason: null,
  dueOn: null,
  notApplicable: false,
  decidedBy: null,
  decidedAt: null,
  version: 1,
}
const own = { dataItemId: 'own', name: '应急演练次数', mine: true, settled: true }
const theirs = { dataItemId: 'theirs', name: '隐患数', mine: false, settled: true }
const facts = (over: Partial<ResponseFacts> = {}): ResponseFacts => ({
  indicator: '演练',
  items: [own, theirs],
  files: 1,
  ...over,
})
const time = { cycleState: 'open' as CycleState, deadline: '2020-12-15', today: '2020-12-01' }
const codes = (problems: readonly { code: string }[]): string[] => problems.map(each => each.code)

describe('when a response is ready', () => {
  test.each([
    ['everything is in and confirmed', true, facts(), 'ready'],
    ['the head has not confirmed yet', false, facts(), 'waiting'],
    ['an office still owes a value', true, facts({ items: [own, { ...theirs, settled: false }] }), 'waiting'],
    ['nothing is asked of the assessee', false, facts({ items: [theirs], files: 0 }), 'ready'],
    ['only a file is asked of the assessee', false, facts({ items: [theirs] }), 'waiting'],
  ] as const)('%s', (_, confirmed, given, expected) => {
    expect(settledState(confirmed, given)).toBe(expected)
  })

  test('a response opens ready only when others supplied all and the assessee owes nothing', () => {
    expect(initialState(facts({ items: [theirs], files: 0 }))).toBe('ready')
    expect(initialState(facts())).toBe('waiting')
  })
})

describe('what the assessee may change', () => {
  test.each([
    ['waiting', 'open', '2020-12-15', []],
    ['ready', 'open', '2020-12-15', []],
    ['accepted', 'open', '2020-12-15', ['response_state_wrong']],
    ['objected', 'open', '2020-12-15', []],
    ['objected', 'open', '2020-12-16', ['deadline_passed']],
    ['objected', 'reviewing', '2020-12-01', ['cycle_state_wrong']],
    ['waiting', 'open', '2020-12-16', ['deadline_passed']],
    ['waiting', 'reviewing', '2020-12-01', ['cycle_state_wrong']],
    ['returned', 'reviewing', '2020-12-20', []],
    ['returned', 'open', '2020-12-21', ['deadline_passed']],
    ['returned', 'approved', '2020-12-20', ['cycle_state_wrong']],
  ] as const)('%s, cycle %s, on %s', (state, cycleState, today, expected) => {
    expect(
      codes(
        checkOpen(
          { state, dueOn: state === 'returned' ? '2020-12-20' : null, decidedAt: state === 'accepted' ? 't' : null },
          { ...time, cycleState, today },
        ),
      ),
    ).toEqual(expected)
  })

  test('an objection to what was accepted opens nothing: the decision still stands', () => {
    expect(codes(checkOpen({ state: 'objected', dueOn: null, decidedAt: 't' }, time))).toEqual(['response_state_wrong'])
  })

  test('while others’ value is contested the own part is changed and confirmed as ever, and the objection stands', () => {
    const objected: Response = { ...response, state: 'objected' }
    expect(needsConfirmation(objected, facts(), time)).toBe(true)
    const confirmed = confirm(objected, facts(), time)
    expect(confirmed).toMatchObject({ state: 'objected', confirmed: true })
    expect(afterOwnChange(confirmed, facts(), time)).toMatchObject({ state: 'objected', confirmed: false })
    expect(answerObjection(confirmed, facts(), 'rejected', false)).toMatchObject({ state: 'ready', confirmed: true })
    expect(answerObjection(objected, facts(), 'rejected', false)).toMatchObject({ state: 'waiting', confirmed: false })
  })

  test('a value that two responses read opens when one of them is returned', () => {
    const late = { ...time, today: '2020-12-18' }
    expect(
      checkOpenValue(
        [
          { state: 'accepted', dueOn: null, decidedAt: 't' },
          { state: 'returned', dueOn: '2020-12-20', decidedAt: null },
        ],
        late,
      ),
    ).toEqual([])
    expect(
      codes(
        checkOpenValue(
          [
            { state: 'accepted', dueOn: null, decidedAt: 't' },
            { state: 'ready', dueOn: null, decidedAt: null },
          ],
          time,
        ),
      ),
    ).toEqual(['response_state_wrong'])
  })

  test('changing what was confirmed takes the confirmation back; a return stays until it is confirmed', () => {
    expect(afterOwnChange({ ...response, state: 'ready', confirmed: true }, facts(), time)).toMatchObject({
      state: 'waiting',
      confirmed: false,
    })
    expect(afterOwnChange({ ...response, state: 'returned', dueOn: '2020-12-20' }, facts(), time)).toMatchObject({
      state: 'returned',
      dueOn: '2020-12-20',
    })
  })

  test('after the deadline, one that shares a value with a returned one opens with it, to be confirmed again', () => {
    const accepted: Response = { ...response, state: 'accepted', confirmed: true, decidedBy: 'a', decidedAt: 't' }
    const late = { ...time, cycleState: 'reviewing' as CycleState }
    const returned = { ...response, state: 'returned' as const, returnReason: '照片不清', dueOn: '2020-12-20' }
    const by = openReturn([accepted, returned], late)
    expect(afterOwnChange(accepted, facts(), late, by)).toMatchObject({
      state: 'returned',
      confirmed: false,
      returnReason: '照片不清',
      dueOn: '2020-12-20',
      decidedBy: null,
    })
    expect(openReturn([accepted, { ...returned, dueOn: '2020-11-30' }], late)).toBeUndefined()
  })

  test('a remark on what asks nothing of the assessee leaves it ready', () => {
    const ready: Response = { ...response, state: 'ready' }
    expect(afterOwnChange(ready, facts({ items: [theirs], files: 0 }), time)).toMatchObject({ state: 'ready' })
  })

  test('confirming a return closes it and it is ready again', () => {
    const returned: Response = { ...response, state: 'returned', returnReason: '照片不清', dueOn: '2020-12-20' }
    expect(needsConfirmation(returned, facts(), { ...time, cycleState: 'reviewing' })).toBe(true)
    expect(confirm(returned, facts(), { ...time, cycleState: 'reviewing' })).toMatchObject({
      state: 'ready',
      confirmed: true,
      returnReason: null,
      dueOn: null,
    })
  })

  test('nothing is confirmed after the deadline', () => {
    expect(() => confirm(response, facts(), { ...time, today: '2020-12-16' })).toThrow(DomainError)
  })

  test('another value of an office makes an accepted response ready again, and leaves a returned one returned', () => {
    expect(
      afterOthersChange({ ...response, state: 'accepted', confirmed: true, decidedBy: 'a', decidedAt: 't' }, facts()),
    ).toMatchObject({ state: 'ready', decidedBy: null })
    expect(afterOthersChange({ ...response, state: 'returned' }, facts())).toMatchObject({ state: 'returned' })
  })

  test('whatever happens, a response is ready or accepted only with every value settled', () => {
    const state = fc.constantFrom(...responseStates)
    const settled = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(state, fc.boolean(), settled, (from, confirmed, list) => {
        const given = facts({
          items: list.map((each, index) => ({
            dataItemId: `${index}`,
            name: `${index}`,
            mine: index % 2 === 0,
            settled: each,
          })),
        })
        const after = [
          afterOwnChange({ ...response, state: from, confirmed }, given, time),
          afterOthersChange({ ...response, state: from, confirmed }, given),
        ]
        for (const each of after)
          if (each.state === 'ready' || each.state === 'accepted') expect(list.every(Boolean)).toBe(true)
      }),
    )
  })
})

describe('objections', () => {
  const about = {
    item: { name: '隐患数', mine: false, hasValue: true },
    reason: '与台账不符',
    pending: false,
    cycleState: 'open' as CycleState,
  }

  test.each([
    ['against one’s own value', { item: { ...about.item, mine: true } }, 'objection_own_value'],
    ['against a value that is not there', { item: { ...about.item, hasValue: false } }, 'value_missing'],
    ['while one is open', { pending: true }, 'objection_pending'],
    ['without a reason', { reason: ' ' }, 'reason_required'],
    ['after approval', { cycleState: 'approved' as CycleState }, 'cycle_state_wrong'],
  ])('%s is refused', (_, over, code) => {
    expect(codes(checkObjection(response, { ...about, ...over }))).toContain(code)
  })

  test('a rejected objection leaves the decision standing, an upheld one needs a new one', () => {
    const accepted: Response = { ...response, state: 'accepted', confirmed: true, decidedBy: 'a', decidedAt: 't' }
    const objected = raiseObjection(accepted, about)
    expect(objected.state).toBe('objected')
    expect(answerObjection(objected, facts(), 'rejected', false)).toEqual(accepted)
    expect(answerObjection(objected, facts(), 'upheld', false)).toMatchObject({ state: 'ready', decidedBy: null })
    expect(answerObjection(objected, facts(), 'rejected', true).state).toBe('objected')
  })
})
