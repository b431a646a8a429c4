import { describe, expect, test } from 'vitest'
import { checkRaiseAppeal, type AppealToRaise, type EarlierAppeal } from './appeal.ts'

const draft: AppealToRaise = { reason: '漏计一次', until: '2020-09-10', today: '2020-09-03', earlier: [] }
const codes = (changes: Partial<AppealToRaise>) => checkRaiseAppeal({ ...draft, ...changes }).map(each => each.code)
const decided: EarlierAppeal = { state: 'rejected', reason: '漏计一次', stands: true }

describe('an appeal', () => {
  test('is taken up to the last day of 公示, with a reason', () => {
    expect(codes({ today: '2020-09-10' })).toEqual([])
    expect(codes({ today: '2020-09-11', reason: ' ' })).toEqual(['appeal_window_closed', 'reason_required'])
  })

  test('waits for the answer to the one before about the same matter, even after a revision', () => {
    expect(codes({ earlier: [{ ...decided, state: 'open' }] })).toEqual(['appeal_pending'])
    expect(codes({ earlier: [{ ...decided, state: 'open', stands: false }] })).toEqual(['appeal_pending'])
  })

  test('is taken up again for new grounds; the old ones in another spelling are not new', () => {
    expect(codes({ earlier: [decided], reason: '漏 计一次。' })).toEqual(['appeal_grounds_known'])
    expect(codes({ earlier: [decided], reason: '漏计一次，附新查到的记录' })).toEqual([])
    expect(checkRaiseAppeal({ ...draft, earlier: [decided] })[0]?.path).toEqual(['reason'])
  })

  test('is closed after the second decision, whichever way it went, until a revision changes the matter', () => {
    const second: EarlierAppeal = { state: 'upheld', reason: '新记录', stands: true }
    expect(codes({ earlier: [decided, second], reason: '第三个理由' })).toEqual(['appeal_closed'])
    const gone = [decided, second].map(each => ({ ...each, stands: false }))
    expect(codes({ earlier: gone })).toEqual([])
  })
})
