import { expect, test } from 'vitest'
import { newRequestId } from './request-id.ts'

test('request ids are UUIDs of version 7 that sort by time and never repeat', () => {
  const ids = Array.from({ length: 100 }, (_, index) => newRequestId(1_606_000_000_000 + index * 1000))
  expect(ids.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id))).toBe(true)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set([newRequestId(0), newRequestId(0)]).size).toBe(2)
})
