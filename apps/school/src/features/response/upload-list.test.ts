import { problem } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { fileProblems, megabytes } from './file-problem.ts'
import { isUnsent, nextToSend, nextUploads, type Upload } from './upload-list.ts'

const at = { cycleId: 'c', assesseeId: 's', indicatorId: 'i' }

function uploadOf(requestId: string): Upload {
  const content = new Blob(['x'])
  const calm = { state: 'waiting', percent: 0, failure: null, keeping: 'not_yet' } as const
  return { requestId, at, place: 's', name: '记录.pdf', content, ...calm }
}

const added = (...ids: readonly string[]) => nextUploads([], { kind: 'added', uploads: ids.map(uploadOf) })
const tooLarge = problem('evidence_too_large', { name: '记录.pdf', limit: '20 MB' })
const tooLate = problem('evidence_too_many', { limit: 20 })

test('a chosen file waits, is sent, and shows how much was sent', () => {
  const begun = nextUploads(added('r1'), { kind: 'begun', requestId: 'r1' })
  expect(begun[0]?.state).toBe('sending')
  expect(nextUploads(begun, { kind: 'sent', requestId: 'r1', share: 0.456 })[0]?.percent).toBe(46)
})

test('files are sent one after another, in the order in which they were chosen', () => {
  const two = added('r1', 'r2')
  expect(nextToSend(two)?.requestId).toBe('r1')
  const begun = nextUploads(two, { kind: 'begun', requestId: 'r1' })
  expect(nextToSend(begun)).toBeUndefined()
  expect(nextToSend(nextUploads(begun, { kind: 'gone', requestId: 'r1' }))?.requestId).toBe('r2')
})

test('without a network the file waits on, whole, and goes next under the same id', () => {
  const begun = nextUploads(added('r1'), { kind: 'begun', requestId: 'r1' })
  const lost = nextUploads(begun, { kind: 'lost', requestId: 'r1' })
  expect(lost).toEqual(added('r1'))
  expect(nextToSend(lost)?.content).not.toBeNull()
})

test('what the device kept from before is found again, once', () => {
  const found = nextUploads(added('r1'), { kind: 'added', uploads: [uploadOf('r1'), uploadOf('r0')] })
  expect(found.map(each => each.requestId)).toEqual(['r1', 'r0'])
})

test('a file refused for what it is says why and is never sent again', () => {
  const refused = nextUploads(added('r1'), { kind: 'refused', requestId: 'r1', problems: [tooLarge] })
  expect(refused[0]).toMatchObject({ state: 'failed', content: null, failure: { kind: 'refused' } })
  expect(nextUploads(refused, { kind: 'retried', requestId: 'r1' })).toEqual(refused)
  expect(isUnsent(refused)).toBe(false)
})

test('a file refused for its circumstances stays whole and can be sent again', () => {
  const refused = nextUploads(added('r1'), { kind: 'refused', requestId: 'r1', problems: [tooLate] })
  expect(refused[0]?.content).not.toBeNull()
  expect(nextToSend(refused)).toBeUndefined()
  expect(isUnsent(refused)).toBe(true)
  expect(nextUploads(refused, { kind: 'retried', requestId: 'r1' })).toEqual(added('r1'))
})

test('a fault of the server is shown and can be tried again', () => {
  const failed = nextUploads(added('r1'), {
    kind: 'faulted',
    requestId: 'r1',
    failure: { kind: 'fault', reference: 'x' },
  })
  expect(failed[0]?.failure).toEqual({ kind: 'fault', reference: 'x' })
  expect(nextUploads(failed, { kind: 'retried', requestId: 'r1' })).toEqual(added('r1'))
})

test('a device that is full says so beside the file, which is still sent', () => {
  const unkept = nextUploads(added('r1'), { kind: 'written', requestId: 'r1', keeping: 'full' })
  expect(unkept[0]?.keeping).toBe('full')
  expect(nextToSend(unkept)?.requestId).toBe('r1')
})

test('a file that arrived leaves the list; another account has a list of its own', () => {
  const two = added('r1', 'r2')
  expect(nextUploads(two, { kind: 'gone', requestId: 'r1' }).map(each => each.requestId)).toEqual(['r2'])
  expect(nextUploads(two, { kind: 'left' })).toEqual([])
})

test('an answer that comes after the file was given up changes nothing', () => {
  expect(nextUploads([], { kind: 'lost', requestId: 'r1' })).toEqual([])
})

test('what is empty, too large or of a forbidden type is refused before it is sent', () => {
  const limits = { maxBytes: 10, types: ['pdf'] }
  const codes = (name: string, size: number) => fileProblems({ name, size }, limits).map(each => each.code)
  expect(codes('记录.pdf', 0)).toEqual(['evidence_empty'])
  expect(codes('记录.pdf', 11)).toEqual(['evidence_too_large'])
  expect(codes('记录.exe', 5)).toEqual(['evidence_type_forbidden'])
  expect(codes('记录.PDF', 5)).toEqual([])
})

test('sizes read as people say them', () => {
  expect(megabytes(20 * 1024 * 1024)).toBe('20 MB')
  expect(megabytes(1_500_000)).toBe('1.4 MB')
  expect(megabytes(10)).toBe('1 KB')
})
