import { type Problem, problem } from '../problem.ts'
import type { Supplier } from '../indicator/data-item.ts'
import { type DataValue, verifiedOrReported } from '../response/data-value.ts'
import { checkOpen, type FillingTime, isDecided, type Openness, type Response } from '../response/response.ts'
import type { SchemeEntry } from '../scheme/scheme.ts'

/** A value as far as owing it goes; undefined where it was never written. */
type Standing = Pick<DataValue, 'verified' | 'reported' | 'declaredMissing' | 'source'> | undefined

/**
 * Whether a value that a response reads is still owed: it is not there (left out on purpose it is owed only where missing values block the
 * approval), or it is the assessee's own, was never confirmed, and can be no more: unconfirmed at the deadline counts as not submitted.
 */
export function isOwed(
  response: Openness & Pick<Response, 'confirmed' | 'notApplicable'>,
  item: { readonly mine: boolean; readonly value: Standing; readonly policy: SchemeEntry['missing'] },
  time: FillingTime,
): boolean {
  const { value } = item
  if (response.notApplicable) return false
  if (value === undefined || verifiedOrReported(value) === null)
    return item.policy === 'block' || value?.declaredMissing !== true
  if (!item.mine || response.confirmed || value.source === 'settled') return false
  return !isDecided(response) && checkOpen(response, time).length > 0
}

/** Who owes a value: the assessee, an office, or the office that keeps a register. */
export interface Owner {
  readonly kind: Supplier['kind']
  /** The assessee's or the office's id. */
  readonly id: string
  readonly name: string
}

/** A value that nobody supplied. */
export interface OwedValue {
  readonly indicatorId: string
  readonly assesseeId: string
  readonly dataItemId: string
  readonly policy: SchemeEntry['missing']
  readonly owner: Owner
}

/** The owner of a value by its item's supplier. */
export function ownerOf(
  supplier: Supplier,
  assessee: { readonly id: string; readonly name: string },
  officeName: (id: string) => string,
): Owner {
  if (supplier.kind === 'assessee') return { kind: 'assessee', ...assessee }
  return { kind: supplier.kind, id: supplier.officeId, name: officeName(supplier.officeId) }
}

/** What stops the approval: missing values whose policy is `block`, with everybody who owes one. The others count as their policy says. */
export function checkOwed(owed: readonly OwedValue[]): Problem[] {
  const blocking = owed.filter(each => each.policy === 'block')
  if (blocking.length === 0) return []
  const owners = [...new Set(blocking.map(each => each.owner.name))]
  return [problem('values_owed', { count: blocking.length, owners: owners.join('、') })]
}
