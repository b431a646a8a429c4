import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OrganisationKind } from '../organisation/organisation.ts'
import { can, decide, mayEver, permissions, type Action, type PermissionRule, type Subject } from './permission.ts'
import { roleFits, roles, type Actor } from './role.ts'

const actions = Object.keys(permissions) as readonly Action[]
const organisation = fc.constantFrom('o1', 'o2', 'o3')
const actors: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constant('p1'),
  authorityId: fc.constant('A'),
  organisationId: organisation,
  organisationKind: fc.constantFrom(...OrganisationKind.options),
  roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
})
const subjects: fc.Arbitrary<Subject> = fc.record(
  { assesseeId: organisation, responsibleOfficeId: organisation, supplyingOfficeId: organisation },
  { requiredKeys: [] },
)
const everything = fc.tuple(actors, fc.constantFrom(...actions), subjects)

describe('permission', () => {
  test('is forbidden exactly to those none of whose roles the table names', () => {
    fc.assert(
      fc.property(everything, ([actor, action, subject]) => {
        const rule: PermissionRule = permissions[action]
        const named = actor.roles.some(role => rule[role] !== undefined)
        expect(decide(actor, action, subject) === 'forbidden').toBe(!named)
        expect(mayEver(actor, action)).toBe(named)
      }),
    )
  })

  test('never grows by losing a role', () => {
    fc.assert(
      fc.property(everything, ([actor, action, subject]) => {
        for (const lost of actor.roles) {
          const without = { ...actor, roles: actor.roles.filter(role => role !== lost) }
          if (can(without, action, subject)) expect(can(actor, action, subject)).toBe(true)
        }
      }),
    )
  })

  test('of one’s own organisation does not reach another’s', () => {
    fc.assert(
      fc.property(everything, ([actor, action, subject]) => {
        const rule: PermissionRule = permissions[action]
        const whole = actor.roles.some(role => rule[role] === 'authority')
        const own = Object.values(subject).includes(actor.organisationId)
        if (!whole && !own) expect(can(actor, action, subject)).toBe(false)
      }),
    )
  })

  test('what belongs to nobody in particular is hidden from those who reach their own only', () => {
    const head: Actor = {
      accountId: 'p1',
      authorityId: 'A',
      organisationId: 'o1',
      organisationKind: 'primary',
      roles: ['head'],
    }
    expect(decide(head, 'submission.confirm', {})).toBe('hidden')
    expect(decide(head, 'submission.confirm', { assesseeId: 'o2' })).toBe('hidden')
    expect(decide(head, 'submission.confirm', { assesseeId: 'o1' })).toBe('allowed')
    expect(decide(head, 'account.manage', {})).toBe('forbidden')
  })

  test('every action can be done by somebody', () => {
    expect(actions.filter(action => !roles.some(role => mayEver({ roles: [role] }, action)))).toEqual([])
  })
})

test('every role can be held somewhere, and those of the bureau nowhere else', () => {
  for (const role of roles) expect(OrganisationKind.options.some(roleFits[role]), role).toBe(true)
  expect(OrganisationKind.options.filter(roleFits.administrator)).toEqual(['bureau'])
  expect(OrganisationKind.options.filter(roleFits.reviewer)).toEqual(['office'])
})
