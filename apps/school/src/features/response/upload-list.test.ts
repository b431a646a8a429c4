import { expect, test } from 'vitest'
import { fileProblems, megabytes } from './file-problem.ts'
import { nextUploads } from './upload-list.ts'

const file = new File(['x'], '记录.pdf')
const begun = nextUploads([], { kind: 'begun', requestId: 'r1', file })

test('a file on its way shows how much was sent', () => {
  expect(nextUploads(begun, { kind: 'sent', requestId: 'r1', share: 0.456 })[0]?.percent).toBe(46)
})

test('a file that failed stays in the list and is sent again under the same id', () => {
  const failed = nextUploads(begun, { kind: 'failed', requestId: 'r1', failure: { kind: 'network' } })
  expect(failed[0]?.failure).toEqual({ kind: 'network' })
  expect(nextUploads(failed, { kind: 'begun', requestId: 'r1', file })).toEqual(begun)
})

test('a file that arrived leaves the list; others stay', () => {
  const two = nextUploads(begun, { kind: 'begun', requestId: 'r2', file })
  expect(nextUploads(two, { kind: 'gone', requestId: 'r1' }).map(each => each.requestId)).toEqual(['r2'])
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
