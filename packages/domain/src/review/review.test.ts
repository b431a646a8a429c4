import { describe, expect, test } from 'vitest'
import type { CycleState } from '../cycle/cycle-state.ts'
import { DomainError } from '../problem.ts'
import { type Response, type ResponseFacts, responseStates } from '../response/response.ts'
import { confirmingOffice, decidingOffice } from './deciding-office.ts'
import { checkOwed, isOwed, ownerOf } from './missing.ts'
import { accept, checkAccept, checkCorrect, checkReturn, checkSettle, returnResponse, settle } from './review.ts'
import { checkVeto, checkWithdraw, vetoKey } from './veto.ts'

const response: Response = {
  cycleId: 'cycle',
  assesseeId: 'school',
  indicatorId: 'indicator',
  state: 'ready',
  note: null,
  confirmed: true,
  returnReason: null,
  dueOn: null,
  notApplicable: false,
  decidedBy: null,
  decidedAt: null,
  version: 1,
}
const facts: ResponseFacts = {
  indicator: '演练',
  files: 0,
  items: [{ dataItemId: 'x', name: '次数', mine: true, settled: true }],
}
const who = {
  cycleState: 'reviewing' as CycleState,
  accountId: 'reviewer',
  organisationId: 'office',
  suppliedBy: [] as string[],
  appointedAt: ['office'],
}
const given = { reason: '照片看不清', dueOn: '2020-12-20', today: '2020-12-16' }
const codes = (problems: readonly { code: string }[]): string[] => problems.map(each => each.code)

describe('accepting', () => {
  test.each(responseStates)('a response that is %s', state => {
    expect(codes(checkAccept({ ...response, state }, who))).toEqual(state === 'ready' ? [] : ['response_state_wrong'])
  })

  test('keeps who and when', () => {
    expect(accept(response, who, 't')).toMatchObject({ state: 'accepted', decidedBy: 'reviewer', decidedAt: 't' })
  })

  test('what one supplied oneself needs a second person', () => {
    expect(codes(checkAccept(response, { ...who, suppliedBy: ['reviewer'] }))).toEqual(['second_person_required'])
    expect(checkAccept(response, { ...who, suppliedBy: ['colleague'] })).toEqual([])
  })

  test('no office decides on its own result', () => {
    const own = { ...response, assesseeId: 'office' }
    expect(codes(checkAccept(own, who))).toEqual(['own_result'])
    expect(codes(checkCorrect(own, who, '原因'))).toEqual(['own_result'])
    expect(codes(checkReturn(own, facts, who, given))).toEqual(['own_result'])
  })

  test('nobody decides on a school where they are appointed too', () => {
    expect(codes(checkAccept(response, { ...who, appointedAt: ['office', 'school'] }))).toEqual(['own_result'])
  })

  test('the scheme names who decides instead, for the substitute office too', () => {
    const definition = { substituteOffices: ['kaoheban', 'general'] }
    expect(decidingOffice(definition, 'office', 'school')).toBe('office')
    expect(decidingOffice(definition, 'office', 'office')).toBe('kaoheban')
    expect(decidingOffice(definition, 'kaoheban', 'kaoheban')).toBe('general')
    expect(decidingOffice({}, 'office', 'office')).toBeNull()
  })

  test('nothing is decided once the cycle is approved', () => {
    const late = { ...who, cycleState: 'approved' as CycleState }
    expect(codes(checkAccept(response, late))).toEqual(['cycle_state_wrong'])
    expect(codes(checkReturn(response, facts, late, given))).toEqual(['cycle_state_wrong'])
  })
})

describe('returning', () => {
  test.each([
    ['ready', true, []],
    ['accepted', true, []],
    ['waiting', true, []],
    ['waiting', false, ['response_state_wrong']],
    ['returned', false, []],
    ['objected', true, ['response_state_wrong']],
  ] as const)('%s, confirmed %s', (state, confirmed, expected) => {
    expect(codes(checkReturn({ ...response, state, confirmed }, facts, who, given))).toEqual(expected)
  })

  test('opens the assessee’s part with reason and date', () => {
    expect(returnResponse(response, facts, who, given)).toMatchObject({
      state: 'returned',
      confirmed: false,
      returnReason: '照片看不清',
      dueOn: '2020-12-20',
    })
  })

  test.each([
    ['without a reason', { reason: ' ' }, 'reason_required'],
    ['until yesterday', { dueOn: '2020-12-15' }, 'due_date_invalid'],
  ])('%s is refused', (_, over, code) => {
    expect(codes(checkReturn(response, facts, who, { ...given, ...over }))).toEqual([code])
    expect(() => returnResponse(response, facts, who, { ...given, ...over })).toThrow(DomainError)
  })

  test('what asks nothing of the assessee cannot be returned', () => {
    const others = { ...facts, items: [{ dataItemId: 'x', name: '隐患', mine: false, settled: true }] }
    expect(codes(checkReturn(response, others, who, given))).toEqual(['nothing_asked'])
  })
})

describe('missing values', () => {
  const owed = {
    indicatorId: 'i',
    assesseeId: 's',
    dataItemId: 'x',
    owner: ownerOf({ kind: 'office', officeId: 'o' }, { id: 's', name: '第一小学' }, () => '安全股'),
  }

  test('those that block stop the approval and name who owes them', () => {
    const school = { ...owed, owner: ownerOf({ kind: 'assessee' }, { id: 's', name: '第一小学' }, () => '') }
    expect(
      checkOwed([
        { ...owed, policy: 'block' },
        { ...school, policy: 'block' },
        { ...owed, policy: 'zero' },
      ]),
    ).toMatchObject([{ code: 'values_owed', params: { count: 2, owners: '安全股、第一小学' } }])
    expect(checkOwed([{ ...owed, policy: 'na' }])).toEqual([])
  })

  const value = { verified: null, reported: '4', declaredMissing: false, source: 'assessee' as const }
  const late = { cycleState: 'reviewing' as CycleState, deadline: '2020-12-15', today: '2020-12-16' }
  const waiting = { ...response, state: 'waiting' as const, confirmed: false }
  test.each([
    ['never written', waiting, undefined, 'zero', true],
    ['left out on purpose', response, { ...value, reported: null, declaredMissing: true }, 'zero', false],
    [
      'left out on purpose where that blocks',
      response,
      { ...value, reported: null, declaredMissing: true },
      'block',
      true,
    ],
    ['reported and confirmed', response, value, 'block', false],
    ['reported, unconfirmed at the deadline', waiting, value, 'block', true],
    [
      'unconfirmed at the deadline, beside a contested one',
      { ...waiting, state: 'objected' as const },
      value,
      'zero',
      true,
    ],
    ['settled, the rest unconfirmed', waiting, { ...value, verified: '4', source: 'settled' as const }, 'block', false],
    ['returned and due', { ...waiting, state: 'returned' as const, dueOn: '2020-12-16' }, value, 'block', false],
    ['returned and lapsed', { ...waiting, state: 'returned' as const, dueOn: '2020-12-15' }, value, 'block', true],
    ['of what does not apply', { ...response, notApplicable: true }, undefined, 'block', false],
  ] as const)('a value %s', (_, at, given_, policy, expected) => {
    expect(isOwed(at, { mine: true, value: given_, policy }, late)).toBe(expected)
  })

  test('an administrator may settle that it does not apply', () => {
    expect(settle({ ...response, state: 'waiting' }, facts, 'not_applicable', 'admin', 't')).toMatchObject({
      state: 'accepted',
      notApplicable: true,
      decidedBy: 'admin',
    })
    expect(settle({ ...response, state: 'waiting' }, facts, 'value', 'admin', 't')).toMatchObject({ state: 'ready' })
  })

  test.each([
    ['waiting', {}, false, []],
    ['ready', {}, false, ['response_state_wrong']],
    ['accepted', {}, false, ['response_state_wrong']],
    ['accepted', {}, true, []],
    ['objected', {}, true, ['response_state_wrong']],
    ['accepted', { notApplicable: true }, false, []],
    ['returned', { dueOn: '2020-12-16' }, true, ['response_state_wrong']],
    ['returned', { dueOn: '2020-12-15' }, false, []],
  ] as const)('may be settled when %s %o, a value lacking: %s', (state, over, lacking, expected) => {
    const by = { ...who, today: '2020-12-16', lacking, reason: '会议决定', decision: 'value' as const }
    expect(codes(checkSettle({ ...response, state, ...over }, by))).toEqual(expected)
  })
})

describe('vetoes', () => {
  const veto = { code: 'X1', trigger: '安全责任事故', legalBasis: ['安全生产法'] }
  const ground = { documentNumber: '澧安委〔2020〕3号', onDate: '2020-11-01' }
  const about = {
    cycleState: 'reviewing' as CycleState,
    today: '2020-12-16',
    assesseeId: 'school',
    organisationId: 'office',
    appointedAt: ['office'],
    standing: [] as string[],
  }

  test('a document with number and date, and a legal basis, establish one', () => {
    expect(checkVeto(veto, ground, about)).toEqual([])
  })

  test.each([
    ['without a legal basis', { ...veto, legalBasis: [] }, ground, about, 'veto_basis_required'],
    ['without a document number', veto, { ...ground, documentNumber: ' ' }, about, 'document_number_required'],
    ['dated tomorrow', veto, { ...ground, onDate: '2020-12-17' }, about, 'veto_date_invalid'],
    ['dated on no day', veto, { ...ground, onDate: '2020-02-30' }, about, 'veto_date_invalid'],
    ['on itself', veto, ground, { ...about, organisationId: 'school' }, 'own_result'],
    ['after approval', veto, ground, { ...about, cycleState: 'approved' as CycleState }, 'cycle_state_wrong'],
    [
      'twice by one document',
      veto,
      { ...ground, documentNumber: '澧安委[2020] 3号' },
      { ...about, standing: [vetoKey('X1', ground.documentNumber)] },
      'veto_repeated',
    ],
  ])('%s is refused', (_, given_, fact, where, code) => {
    expect(codes(checkVeto(given_, fact, where))).toEqual([code])
  })

  test('is withdrawn with a reason only', () => {
    expect(codes(checkWithdraw(about, ''))).toEqual(['reason_required'])
    expect(checkWithdraw({ ...about, cycleState: 'open' }, '文件已撤销')).toEqual([])
  })

  test('is not withdrawn by whom it is about', () => {
    expect(codes(checkWithdraw({ ...about, organisationId: 'school' }, '原因'))).toEqual(['own_result'])
    expect(codes(checkWithdraw({ ...about, appointedAt: ['office', 'school'] }, '原因'))).toEqual(['own_result'])
  })
})

test('a veto that several offices may confirm is confirmed by the one at which the person acts', () => {
  const safety = { officeId: 'safety', otherOfficeIds: ['health'] }
  expect(confirmingOffice(safety, 'health')).toBe('health')
  expect(confirmingOffice(safety, 'finance')).toBe('safety')
  expect(confirmingOffice({ officeId: 'safety' }, 'health')).toBe('safety')
})
