import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chainStart,
  linkDigest,
  payloadDigest,
  verifyNext,
  type ChainEntry,
  type ChainFault,
  type ChainPosition,
} from './chain.ts'
import { entry } from './entry.ts'

// Domain has no cryptography; what the chain needs of a digest is only that other texts give other digests.
const seen = new Map<string, string>()
const digest = (text: string): string => {
  const known = seen.get(text) ?? `d${seen.size}`
  seen.set(text, known)
  return known
}

function chainOf(names: readonly string[]): ChainEntry[] {
  let previous = chainStart
  return names.map((name, index) => {
    const columns = {
      accountId: 'account',
      organisationId: null,
      action: 'organisation.change',
      noun: 'organisation',
      objectId: name,
    }
    const payload = JSON.stringify({ ...columns, after: { name } })
    const link = {
      number: index + 1,
      at: '2020-09-01T01:00:00.000Z',
      payloadDigest: payloadDigest(digest, `salt${index}`, payload),
    }
    const linked = linkDigest(digest, previous, link)
    previous = linked
    return { ...link, digest: linked, salt: `salt${index}`, payload, columns }
  })
}

/** The first fault of a chain, with its place; the head is what was written down beside it. */
function verify(
  entries: readonly ChainEntry[],
  head: ChainPosition,
): { number: number; fault: ChainFault } | undefined {
  let position: ChainPosition = { number: 0, digest: chainStart }
  for (const each of entries) {
    const outcome = verifyNext(digest, position, each)
    if (typeof outcome === 'string') return { number: position.number + 1, fault: outcome }
    position = outcome
  }
  return position.digest === head.digest && position.number === head.number
    ? undefined
    : { number: position.number + 1, fault: 'head_differs' }
}

const names = fc.array(fc.string(), { minLength: 1, maxLength: 12 })
const headOf = (entries: readonly ChainEntry[]): ChainPosition => entries.at(-1) ?? { number: 0, digest: chainStart }

describe('the audit chain', () => {
  test('fits as it was written', () => {
    fc.assert(
      fc.property(names, each => {
        expect(verify(chainOf(each), headOf(chainOf(each)))).toBeUndefined()
      }),
    )
  })

  test('shows an entry that was taken out, at its number', () => {
    fc.assert(
      fc.property(names, fc.nat(), (each, at) => {
        const entries = chainOf(each)
        const gone = at % entries.length
        const last = gone === entries.length - 1
        expect(verify(entries.toSpliced(gone, 1), headOf(entries))).toEqual({
          number: gone + 1,
          fault: last ? 'head_differs' : 'number_missing',
        })
      }),
    )
  })

  test('shows any altered field of any entry, at its number', () => {
    const altered: Readonly<Record<string, (each: ChainEntry) => ChainEntry>> = {
      at: each => ({ ...each, at: '2020-09-02T01:00:00.000Z' }),
      payload: each => ({ ...each, payload: `${each.payload} ` }),
      salt: each => ({ ...each, salt: 'other' }),
      payloadDigest: each => ({ ...each, payloadDigest: 'other' }),
      digest: each => ({ ...each, digest: 'other' }),
      action: each => ({ ...each, columns: { ...each.columns, action: 'account.retire' } }),
      account: each => ({ ...each, columns: { ...each.columns, accountId: null } }),
      place: each => ({ ...each, columns: { ...each.columns, organisationId: 'other' } }),
      noun: each => ({ ...each, columns: { ...each.columns, noun: 'account' } }),
      object: each => ({ ...each, columns: { ...each.columns, objectId: `${each.columns.objectId}x` } }),
    }
    fc.assert(
      fc.property(names, fc.nat(), fc.constantFrom(...Object.keys(altered)), (each, at, field) => {
        const entries = chainOf(each)
        const index = at % entries.length
        const found = verify(
          entries.map((one, place) => (place === index ? (altered[field]?.(one) ?? one) : one)),
          headOf(entries),
        )
        expect(found?.number, field).toBe(index + 1)
      }),
    )
  })

  test('shows two entries that changed places', () => {
    const [first, second] = chainOf(['一', '二'])
    if (first === undefined || second === undefined) throw new Error('a chain of two')
    expect(verify([second, first], second)).toEqual({ number: 1, fault: 'number_missing' })
    expect(
      verify(
        [
          { ...second, number: 1 },
          { ...first, number: 2 },
        ],
        second,
      ),
    ).toEqual({ number: 1, fault: 'link_broken' })
  })

  test('still fits when a payload was erased with its salt', () => {
    const entries = chainOf(['一', '二', '三'])
    expect(
      verify(
        entries.map(each => ({ ...each, payload: null, salt: null })),
        headOf(entries),
      ),
    ).toBeUndefined()
  })
})

test('an entry keeps what JSON keeps, so that its digest is over what is stored', () => {
  expect(entry('organisation.change', 'organisation', 'o1', null, { name: '一小', gone: undefined })).toEqual({
    action: 'organisation.change',
    noun: 'organisation',
    objectId: 'o1',
    before: null,
    after: { name: '一小' },
  })
})
