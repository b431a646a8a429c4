import { type Problem, problem } from '../problem.ts'
import type { Supplier } from '../indicator/data-item.ts'
import type { SchemeEntry } from '../scheme/scheme.ts'

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
