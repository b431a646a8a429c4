import { describe, expect, test } from 'vitest'
import { failureOf } from './failure.ts'

function answered(status: number, ...codes: string[]): unknown {
  const problems = codes.map(code => ({ code, path: [], params: { reference: 'R1' } }))
  return Object.assign(new Error('refused'), { data: { httpStatus: status, problems } })
}

describe('an error becomes what the portal can act on', () => {
  test('no answer is a lost network, also when tRPC wraps it', () => {
    const lost = new TypeError('Failed to fetch')
    expect(failureOf(lost).kind).toBe('network')
    expect(failureOf(new Error('Failed to fetch', { cause: lost })).kind).toBe('network')
  })

  test('a gateway that cannot reach the server counts as a lost network', () => {
    expect(failureOf(answered(502)).kind).toBe('network')
  })

  test('an expired session is told from a missing permission', () => {
    expect(failureOf(answered(401, 'sign_in_required')).kind).toBe('signed_out')
    expect(failureOf(answered(403, 'permission_denied')).kind).toBe('refused')
  })

  test('a stale version is a conflict and not a mistake', () => {
    expect(failureOf(answered(409, 'stale_version')).kind).toBe('stale')
  })

  test('a fault carries its reference', () => {
    expect(failureOf(answered(500, 'internal'))).toEqual({ kind: 'fault', reference: 'R1' })
    expect(failureOf(new Error('a bug in the page'))).toEqual({ kind: 'fault', reference: null })
  })

  test('a fault of the page is not called a lost network', () => {
    expect(failureOf(new TypeError("Cannot read properties of undefined (reading 'name')")).kind).toBe('fault')
  })

  test('a page part that is gone after an update asks for a reload', () => {
    expect(failureOf(new TypeError('Failed to fetch dynamically imported module: /x.js')).kind).toBe('outdated')
  })
})
