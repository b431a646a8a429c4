import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, report, stateOf } from '../testing/filling.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('confirming on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const whose = () => ({ cycleId: cycle.cycleId, assesseeId: w.organisations.school1 })
  const look = () => w.as(w.people.head1).submission.check(whose())
  const confirm = (
    seen: string,
    acceptMissing: string[] = [],
    by: Person = w.people.head1,
    requestId = w.requestId(),
  ) => w.as(by).submission.confirm({ requestId, ...whose(), seen, acceptMissing })

  test('the head confirms all that is open and gets a receipt that anchors the chain', async () => {
    await fillIn(w, cycle, 'school1')
    const check = await look()
    expect(check).toMatchObject({ pending: 4, missingValues: [], missingEvidence: [], changed: [] })
    const receipt = await confirm(check.digest)
    expect(receipt).toMatchObject({
      number: 1,
      digest: check.digest,
      responses: 4,
      assesseeName: '第一小学',
      confirmedBy: w.people.head1.username,
    })
    const entry = await w.context.database.reading
      .selectFrom('audit_entry')
      .select('digest')
      .where('authority_id', '=', w.authorityId)
      .where('number', '=', receipt.auditNumber)
      .executeTakeFirstOrThrow()
    expect(entry.digest).toBe(receipt.auditDigest)
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'ready', confirmed: true })
    expect((await w.as(w.people.reporter1).submission.list(whose())).receipts).toEqual([receipt])
    expect(
      (await w.as(w.people.leader).submission.get({ cycleId: cycle.cycleId, submissionId: receipt.id })).content
        .responses,
    ).toHaveLength(4)
    expect((await w.as(w.people.reporter1).task.mine({})).cycle).toMatchObject({
      submissions: 1,
      firstSubmittedAt: w.context.now(),
    })
  })

  test('a reporter, another school’s head and another county’s cannot confirm', async () => {
    await fillIn(w, cycle, 'school1')
    const { digest } = await look()
    expect(await refusedWith(confirm(digest, [], w.people.reporter1))).toEqual(['permission_denied'])
    expect(await refusedWith(confirm(digest, [], w.people.head2))).toEqual(['not_found'])
    expect(await refusedWith(confirm(digest, [], w.strangers.head))).toEqual(['not_found'])
    expect(await refusedWith(w.as(w.people.reporter2).submission.check(whose()))).toEqual(['not_found'])
  })

  test('what is missing stops it until the head leaves it out on purpose; then nobody waits for it', async () => {
    await report(w, cycle, 'enrolment_rate', '99.5')
    const check = await look()
    expect(check.missingValues.map(each => each.itemName)).toEqual(['安全演练次数', '校舍维修完成日期', '图书册数'])
    expect(check.missingEvidence).toMatchObject([{ code: 'T-1-01', required: 1, attached: 0 }])
    expect((await refusedWith(confirm(check.digest))).toSorted()).toEqual([
      'evidence_missing',
      'value_missing',
      'value_missing',
      'value_missing',
    ])
    const { safety_drills, library_books, repair_done_on } = cycle.dataItems
    await confirm(check.digest, [safety_drills, library_books, repair_done_on, cycle.indicators.drills])
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'ready', confirmed: true })
    expect((await w.as(w.people.head1).response.get(at(w, cycle, 'drills'))).values).toMatchObject([
      { declaredMissing: true, reported: null },
    ])
    await report(w, cycle, 'safety_drills', '4', { version: 1 })
    expect((await w.as(w.people.head1).response.get(at(w, cycle, 'drills'))).values).toMatchObject([
      { declaredMissing: false, reported: '4' },
    ])
  })

  test('a value typed by somebody else between looking and confirming is noticed', async () => {
    await fillIn(w, cycle, 'school1')
    const { digest } = await look()
    await report(w, cycle, 'safety_drills', '5', { by: w.people.reporter1, version: 1 })
    expect(await refusedWith(confirm(digest))).toEqual(['stale_version'])
  })

  test('a second confirmation shows and covers only what changed', async () => {
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
    await report(w, cycle, 'safety_drills', '5', { version: 1 })
    const check = await look()
    expect(check).toMatchObject({
      pending: 1,
      changed: [{ code: 'T-1-01', items: [{ itemName: '安全演练次数', before: '4', after: '5' }] }],
    })
    expect(await confirm(check.digest)).toMatchObject({ number: 2 })
    expect(await refusedWith(confirmAll(w, cycle, 'school1'))).toEqual(['nothing_to_confirm'])
  })

  test('a value far from last year’s is pointed out and does not block', async () => {
    await fillIn(w, cycle, 'school1')
    await report(w, cycle, 'library_books', '100', { period: 'baseline' })
    const check = await look()
    expect(check.doubtful).toMatchObject([{ itemName: '图书册数', value: '1200', baseline: '100', factor: '12.00' }])
    await confirm(check.digest)
  })

  test('the same request twice gives the same receipt and one entry', async () => {
    await fillIn(w, cycle, 'school1')
    const { digest } = await look()
    const requestId = w.requestId()
    const first = await confirm(digest, [], w.people.head1, requestId)
    expect(await confirm(digest, [], w.people.head1, requestId)).toEqual(first)
    expect(await audited(w, 'submission.confirm')).toBe(1)
  })

  test('after the deadline it is too late', async () => {
    await fillIn(w, cycle, 'school1')
    const { digest } = await look()
    w.setNow('2020-11-01T01:00:00.000Z')
    expect(await refusedWith(confirm(digest))).toEqual(['deadline_passed'])
    expect(await look()).toMatchObject({ open: false, closedBecause: { code: 'deadline_passed' }, pending: 0 })
  })
})
