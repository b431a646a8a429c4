import { describe, expect, test } from 'vitest'
import { draftOf, isUnsaved, nextField, openField, type SavedField, type SavedFieldEvent } from './saved-field.ts'

const stored = { value: '36', version: 3 }
const fresh = openField(stored, null)

function after(field: SavedField, ...events: SavedFieldEvent[]): SavedField {
  return events.reduce(nextField, field)
}

const type = (value: string): SavedFieldEvent => ({ kind: 'typed', value })
const due = (requestId: string): SavedFieldEvent => ({ kind: 'due', requestId })
const acknowledged = (version: number): SavedFieldEvent => ({ kind: 'acknowledged', version })
const theirs = { value: '40', version: 4, by: '学前股', at: null }
const wrong = { kind: 'refused', problems: [{ code: 'number_invalid', path: [], params: { text: 'x' } }] } as const

describe('a value is saved as typed', () => {
  test('typed, sent after the pause with the version that was seen, then saved', () => {
    const sent = after(fresh, type('37'), due('r1'))
    expect(sent).toMatchObject({ status: 'saving', sending: { value: '37', version: 3, requestId: 'r1' } })
    expect(after(sent, acknowledged(4))).toMatchObject({
      status: 'saved',
      stored: { value: '37', version: 4 },
      sending: null,
    })
  })

  test('typing back to what the server has needs no saving', () => {
    const back = after(fresh, type('3'), type('36'), due('r1'))
    expect(back).toMatchObject({ status: 'idle', sending: null })
    expect(isUnsaved(back)).toBe(false)
  })

  test('what is typed while the first is on its way goes next, with the new version', () => {
    const field = after(fresh, type('37'), due('r1'), type('378'), due('ignored'), acknowledged(4))
    expect(field.status).toBe('waiting')
    expect(after(field, due('r2')).sending).toEqual({ value: '378', version: 4, requestId: 'r2' })
  })
})

describe('what the field does not take is not sent', () => {
  const problems = wrong.problems
  const unfit = after(fresh, type('三次'), { kind: 'unfit', problems })

  test('it says why at once, and stays kept on this device', () => {
    expect(unfit).toMatchObject({ status: 'unfit', typed: '三次', sending: null, problems })
    expect(draftOf(unfit)).toEqual({ typed: '三次', version: 3, sending: null, unfit: true })
    expect(after(unfit, due('r1')).sending).toBeNull()
  })

  test('after a reload it stands in the field and is looked at again', () => {
    expect(openField(stored, draftOf(unfit))).toMatchObject({ status: 'waiting', typed: '三次' })
  })

  test('corrected, it is sent', () => {
    expect(after(unfit, type('3'), due('r1')).sending?.value).toBe('3')
  })

  test('typed while another is on its way, it is looked at when that one was answered', () => {
    const busy = after(fresh, type('37'), due('r1'), type('37x'), { kind: 'unfit', problems })
    expect(busy.status).toBe('saving')
    expect(after(busy, acknowledged(4), { kind: 'unfit', problems }).status).toBe('unfit')
  })
})

describe('a lost network loses nothing', () => {
  const lost = after(fresh, type('37'), due('r1'), { kind: 'lost' })

  test('the value is kept and sent again under the same id', () => {
    expect(lost.status).toBe('kept')
    expect(after(lost, { kind: 'retry' })).toMatchObject({
      status: 'saving',
      sending: { requestId: 'r1', value: '37' },
    })
  })

  test('further typing waits until the lost one is answered', () => {
    const field = after(lost, type('38'), due('r2'))
    expect(field).toMatchObject({ status: 'kept', sending: { requestId: 'r1' } })
    expect(after(field, { kind: 'retry' }, acknowledged(4), due('r2')).sending).toEqual({
      value: '38',
      version: 4,
      requestId: 'r2',
    })
  })

  test('after a reload the lost one is asked again first, even if the server had done it', () => {
    const reopened = openField({ value: '37', version: 4 }, draftOf(lost))
    expect(reopened).toMatchObject({ status: 'kept', typed: '37', sending: { requestId: 'r1', version: 3 } })
    expect(isUnsaved(after(reopened, { kind: 'retry' }, acknowledged(4)))).toBe(false)
  })

  test('what was typed but never sent is there after a reload', () => {
    expect(openField(stored, draftOf(after(fresh, type('37'))))).toMatchObject({ status: 'waiting', typed: '37' })
  })
})

test('a page that opens with an older read than the draft sends the draft on the later version', () => {
  const reopened = openField({ value: '36', version: 3 }, { typed: '39', version: 5, sending: null })
  expect(after(reopened, due('r9')).sending).toEqual({ value: '39', version: 5, requestId: 'r9' })
})

describe('a second writer loses nothing either', () => {
  const conflict = after(fresh, type('37'), due('r1'), { kind: 'stale', theirs })

  test('both values are shown; typing does not send over the other', () => {
    expect(conflict).toMatchObject({ status: 'conflict', typed: '37', theirs: { value: '40' } })
    expect(after(conflict, type('371'), due('r2')).sending).toBeNull()
  })

  test('theirs can be taken', () => {
    const taken = after(conflict, { kind: 'take_theirs' })
    expect(taken).toMatchObject({ status: 'saved', typed: '40' })
    expect(isUnsaved(taken)).toBe(false)
  })

  test('mine can be kept, now on top of theirs', () => {
    expect(after(conflict, { kind: 'keep_mine' }, due('r2')).sending).toEqual({
      value: '37',
      version: 4,
      requestId: 'r2',
    })
  })

  test('a reload asks the question again', () => {
    expect(openField({ value: '40', version: 4 }, draftOf(conflict))).toMatchObject({ status: 'conflict', typed: '37' })
  })

  test('a second reload asks it again instead of sending over the other', () => {
    const other = { value: '40', version: 4 }
    const reopened = openField(other, draftOf(conflict))
    expect(openField(other, draftOf(reopened))).toMatchObject({ status: 'conflict', typed: '37', theirs: other })
  })

  test('the same value by another is no conflict', () => {
    expect(after(fresh, type('40'), due('r1'), { kind: 'stale', theirs })).toMatchObject({
      status: 'saved',
      theirs: null,
    })
  })

  test('a fresh read replaces an untouched value and never a typed one', () => {
    expect(after(fresh, { kind: 'read', stored: theirs }).typed).toBe('40')
    expect(after(fresh, type('37'), { kind: 'read', stored: theirs })).toMatchObject({
      status: 'conflict',
      typed: '37',
    })
  })
})

describe('a refusal stays at the field', () => {
  test('the value stays, with the reason, and is sent when corrected', () => {
    const refused = after(fresh, type('x'), due('r1'), wrong)
    expect(refused).toMatchObject({ status: 'failed', typed: 'x', problems: wrong.problems })
    expect(after(refused, type('37'))).toMatchObject({ status: 'waiting', problems: [] })
  })

  test('a refusal of what was corrected meanwhile does not show', () => {
    expect(after(fresh, type('x'), due('r1'), type('37'), wrong)).toMatchObject({ status: 'waiting', problems: [] })
  })
})
