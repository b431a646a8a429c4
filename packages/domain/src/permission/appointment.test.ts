import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/working-day.ts'
import {
  appoint,
  checkAdministratorRemains,
  checkAppointment,
  endAppointment,
  isInForce,
  type Appointment,
} from './appointment.ts'

const school = { kind: 'primary', name: '第一小学', retiredOn: null } as const
const reporter: Appointment = {
  id: 'a1',
  accountId: 'p1',
  organisationId: 'o1',
  role: 'reporter',
  from: '2020-09-01',
  to: null,
  version: 1,
}
const found = (
  change: Partial<Appointment>,
  held: readonly Appointment[] = [],
  organisation: Parameters<typeof checkAppointment>[1] = school,
) =>
  checkAppointment({ ...reporter, id: 'a2', ...change }, organisation, held).map(
    each => `${each.path.join('.')}: ${each.code}`,
  )

describe('an appointment', () => {
  test('fits with and without an end, also for one day', () => {
    expect([found({}), found({ to: '2021-08-31' }), found({ to: '2020-09-01' })]).toEqual([[], [], []])
  })

  test('does not end before it begins', () => {
    expect(found({ to: '2020-08-31' })).toEqual(['to: appointment_period_invalid'])
  })

  test('has dates that exist', () => {
    expect(found({ from: '2021-02-29' })).toEqual(['from: date_invalid'])
    expect(found({ to: '一年后' })).toEqual(['to: date_invalid'])
  })

  test('has a role that the organisation can have', () => {
    expect(found({ role: 'reviewer' })).toEqual(['role: appointment_role_unfit'])
    expect(found({ role: 'administrator' })).toEqual(['role: appointment_role_unfit'])
    expect(found({ role: 'reviewer' }, [], { ...school, kind: 'office' })).toEqual([])
    expect(found({ role: 'head' }, [], { ...school, kind: 'bureau' })).toEqual(['role: appointment_role_unfit'])
  })

  test('is not made at a retired organisation', () => {
    expect(found({}, [], { ...school, retiredOn: '2020-08-31' })).toEqual(['organisationId: organisation_retired'])
  })

  test('is not held twice at the same time; another role or place is another matter', () => {
    expect(found({ from: '2021-01-01' }, [reporter])).toEqual(['from: appointment_exists'])
    expect(found({ from: '2021-01-01' }, [{ ...reporter, to: '2020-12-31' }])).toEqual([])
    expect(found({ role: 'head' }, [reporter])).toEqual([])
    expect(found({ organisationId: 'o2' }, [reporter])).toEqual([])
  })

  test('is in force from its first day to its last, both included, and on no other', () => {
    const day = fc.integer({ min: -400, max: 400 }).map(days => addDays('2020-09-01', days))
    fc.assert(
      fc.property(day, day, day, (from, to, today) => {
        expect(isInForce({ from, to }, today)).toBe(from <= today && today <= to)
        expect(isInForce({ from, to: null }, today)).toBe(from <= today)
      }),
    )
  })

  test('once ended is not in force any more, and cannot be ended again', () => {
    const made = appoint(reporter, school, [])
    const ended = endAppointment(made, '2020-09-30', '2020-09-30')
    expect(ended).toEqual({ ...reporter, to: '2020-09-30', version: 2 })
    expect(isInForce(ended, '2020-10-01')).toBe(false)
    expect(() => endAppointment(ended, '2020-10-31', '2020-10-01')).toThrow('appointment_ended')
    expect(() => endAppointment(made, 'soon', '2020-10-01')).toThrow('date_invalid')
  })
})

test('somebody must be left who can manage the authority', () => {
  const administrator: Appointment = { ...reporter, role: 'administrator', organisationId: 'bureau' }
  const remains = (...after: readonly Appointment[]) => checkAdministratorRemains(after, '2020-10-01').length === 0
  expect(remains(administrator, reporter)).toBe(true)
  expect(remains(reporter)).toBe(false)
  expect(remains({ ...administrator, to: '2020-10-02' })).toBe(false)
  expect(remains({ ...administrator, from: '2020-10-02' })).toBe(false)
})
