import { writeSheet } from '@yaodian/documents'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, report, stateOf, supply } from '../testing/filling.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('values that offices supply, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const grid = (by: Person = w.people.safetyReviewer) =>
    w.as(by).value.grid({ cycleId: cycle.cycleId, indicatorId: cycle.indicators.accidents })
  const cell = (
    school: 'school1' | 'school2' | 'school3',
    text: string,
    version = 0,
    item: keyof OpenedCycle['dataItems'] = 'campus_accidents',
  ) => ({
    assesseeId: w.organisations[school],
    dataItemId: cycle.dataItems[item],
    text,
    version,
  })
  const supplyCells = (cells: ReturnType<typeof cell>[], by: Person = w.people.safetyReviewer) =>
    w.as(by).value.supply({ requestId: w.requestId(), cycleId: cycle.cycleId, cells })

  test('an office fills its grid, all schools at once, and the responses are ready', async () => {
    expect((await w.as(w.people.safetyReviewer).value.items({ cycleId: cycle.cycleId })).items).toMatchObject([
      { key: 'campus_accidents', due: 3, filled: 0 },
    ])
    const { cells } = await supplyCells([cell('school1', '0'), cell('school2', '１'), cell('school3', '2')])
    expect(cells.map(each => [each.value, each.version])).toEqual([
      ['0', 1],
      ['1', 1],
      ['2', 1],
    ])
    expect((await grid()).rows.map(row => [row.name, row.cells[0]?.reported, row.cells[0]?.by])).toEqual(
      expect.arrayContaining([['第二小学', '1', w.people.safetyReviewer.username]]),
    )
    expect(await stateOf(w, cycle, 'accidents')).toMatchObject({ state: 'ready' })
    expect(await audited(w, 'value.supply')).toBe(1)
  })

  test('one faulty cell keeps all from being written, and is named', async () => {
    expect(await problemsOf(supplyCells([cell('school1', '0'), cell('school2', '无数')]))).toMatchObject([
      { code: 'number_invalid', path: ['cells', 1, 'text'] },
    ])
    expect((await grid()).rows.flatMap(row => row.cells.map(each => each?.reported))).toEqual([null, null, null])
  })

  test('another office, a school, another county cannot supply it', async () => {
    expect(await refusedWith(supplyCells([cell('school1', '0')], w.people.basicReviewer))).toEqual(['not_found'])
    expect(
      await refusedWith(supplyCells([cell('school1', '0'), cell('school1', '优秀', 0, 'teaching_level')])),
    ).toEqual(['not_found'])
    expect(await refusedWith(supplyCells([cell('school1', '4', 0, 'safety_drills')]))).toEqual(['not_found'])
    expect(await refusedWith(supplyCells([cell('school1', '4', 0, 'safety_drills')], w.people.administrator))).toEqual([
      'value_not_yours',
    ])
    expect(await refusedWith(supplyCells([cell('school1', '0')], w.people.head1))).toEqual(['permission_denied'])
    expect(await refusedWith(supplyCells([cell('school1', '0')], w.strangers.reviewer))).toEqual(['not_found'])
  })

  test('a stale cell carries both values; a repeated request is done once; the same value again leaves no trace', async () => {
    const requestId = w.requestId()
    const first = await supply(w, cycle, 'campus_accidents', '0', { requestId })
    expect(await supply(w, cycle, 'campus_accidents', '0', { requestId })).toEqual(first)
    expect(
      await problemsOf(supply(w, cycle, 'campus_accidents', '2', { by: w.people.secondSafetyReviewer })),
    ).toMatchObject([
      { code: 'stale_version' },
      { code: 'value_changed', params: { item: '校园安全事故起数', value: '0', by: w.people.safetyReviewer.username } },
    ])
    await supply(w, cycle, 'campus_accidents', '0', { version: 1 })
    expect(await audited(w, 'value.supply')).toBe(1)
  })

  test('another value after acceptance asks for a new decision', async () => {
    await supply(w, cycle, 'campus_accidents', '0')
    const { version } = await stateOf(w, cycle, 'accidents')
    await w
      .as(w.people.secondSafetyReviewer)
      .review.accept({ requestId: w.requestId(), ...at(w, cycle, 'accidents'), version, verified: [], reason: null })
    expect(await stateOf(w, cycle, 'accidents')).toMatchObject({ state: 'accepted' })
    await supply(w, cycle, 'campus_accidents', '1', { version: 2 })
    expect(await stateOf(w, cycle, 'accidents')).toMatchObject({ state: 'ready' })
    const { timeline } = await w.as(w.people.head1).response.get(at(w, cycle, 'accidents'))
    expect(timeline.at(-1)).toMatchObject({
      kind: 'supplied',
      moved: { from: 'accepted', to: 'ready' },
      changes: [{ dataItemId: cycle.dataItems.campus_accidents, before: '0', after: '1' }],
    })
    const { entries } = await w.as(w.people.administrator).audit.list({ action: 'value.supply', limit: 1 })
    const moved = (state: string) => ({ moved: { [w.organisations.school1]: { 'T-1-02': { state } } } })
    expect(entries).toMatchObject([{ before: moved('accepted'), after: moved('ready') }])
  })

  describe('a register’s sheet', () => {
    const items = () => [cycle.dataItems.teachers_trained, cycle.dataItems.teachers_total]
    const send = (text: string, mode: 'rehearse' | 'apply' | 'apply_valid') =>
      w.as(w.people.basicReviewer).value.importSheet({
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        dataItemIds: items(),
        source: { kind: 'text', text },
        mode,
      })
    const sheet =
      '教师培训情况\t\t\n单位名称\t参训教师数（人）\t专任教师数\n第一小学\t40\t５０\n第二小学\t30\t30\n第三小学\t20\t25'

    test('is rehearsed without writing, then applied', async () => {
      const rehearsal = await send(sheet, 'rehearse')
      expect(rehearsal).toMatchObject({ problems: [], applied: 0 })
      expect(rehearsal.rows[0]).toMatchObject({
        line: 3,
        name: '第一小学',
        cells: [
          { value: '40', change: 'new' },
          { text: '５０', value: '50', change: 'new' },
        ],
      })
      expect(await audited(w, 'value.supply')).toBe(0)
      expect(await send(sheet, 'apply')).toMatchObject({ applied: 6 })
      expect((await send(sheet, 'rehearse')).rows[0]?.cells.map(each => each.change)).toEqual(['same', 'same'])
      expect(await stateOf(w, cycle, 'training', 'school3')).toMatchObject({ state: 'ready' })
      expect(await audited(w, 'value.supply')).toBe(1)
    })

    test('names line and column of what is wrong, and applies nothing unless asked to leave that out', async () => {
      const wrong = sheet.replace('30\t30', '三十\t30').replace('第三小学', '第九小学')
      const refused = await send(wrong, 'apply')
      expect(refused).toMatchObject({ applied: 0 })
      expect(refused.problems).toMatchObject([
        { code: 'sheet_row_unknown', params: { line: 5, name: '第九小学' } },
        { code: 'sheet_cell_invalid', params: { line: 4, column: '参训教师数（人）', text: '三十' } },
        { code: 'number_invalid' },
      ])
      expect(await send(wrong, 'apply_valid')).toMatchObject({ applied: 3 })
    })

    test('a row twice, a missing column and a sheet without schools are said', async () => {
      expect((await send(`${sheet}\n第一小学\t1\t2`, 'apply')).problems).toMatchObject([
        { code: 'sheet_row_twice', params: { line: 6, name: '第一小学', first: 3 } },
      ])
      expect((await send('单位\t参训教师数\n第一小学\t1', 'apply')).problems).toMatchObject([
        { code: 'sheet_column_missing', params: { column: '专任教师数' } },
      ])
      expect((await send('甲\t乙\n1\t2', 'apply')).problems).toMatchObject([{ code: 'sheet_column_missing' }])
      expect(await refusedWith(send('  ', 'apply'))).toEqual(['sheet_empty'])
    })

    test('a workbook matches schools by their code', async () => {
      await w.context.database.main
        .updateTable('organisation')
        .set({ school_code: '2143001234' })
        .where('authority_id', '=', w.authorityId)
        .where('id', '=', w.organisations.school1)
        .execute()
      const columns = [
        { title: '学校标识码', kind: 'text' as const },
        { title: '参训教师数', kind: 'number' as const },
        { title: '专任教师数', kind: 'number' as const },
      ]
      const bytes = await writeSheet({ name: '培训', columns, rows: [['2143001234', '40', '50']] })
      const source = { kind: 'file' as const, name: '培训.xlsx', base64: Buffer.from(bytes).toString('base64') }
      expect(
        await w.as(w.people.basicReviewer).value.importSheet({
          requestId: w.requestId(),
          cycleId: cycle.cycleId,
          dataItemIds: items(),
          source,
          mode: 'apply',
        }),
      ).toMatchObject({ applied: 2, problems: [] })
    })
  })

  describe('missing values', () => {
    test('are listed with who owes them, and what stops the approval is said', async () => {
      const { owed, problems } = await w.as(w.people.administrator).value.owed({ cycleId: cycle.cycleId })
      expect(owed).toHaveLength(24)
      expect(owed.find(each => each.code === 'T-1-02')).toMatchObject({
        ownerKind: 'office',
        ownerName: '安全股',
        policy: 'zero',
      })
      expect(owed.find(each => each.code === 'T-1-01')).toMatchObject({ ownerKind: 'assessee' })
      expect(problems).toMatchObject([{ code: 'values_owed', params: { count: 6, owners: '基教股' } }])
    })

    test('what was supplied and waits for its office holds the result up, but nobody owes it', async () => {
      const owed = async () =>
        (await w.as(w.people.administrator).result.preview({ cycleId: cycle.cycleId })).owed.filter(
          each => each.assessee === '第一小学' && each.indicatorId === cycle.indicators.training,
        )
      expect(await owed()).toHaveLength(2)
      await supply(w, cycle, 'teachers_total', '40')
      await supply(w, cycle, 'teachers_trained', '40')
      expect(await owed()).toEqual([])
    })

    test('what a school typed and its head never confirmed is owed from the deadline on', async () => {
      const drills = async () =>
        (await w.as(w.people.administrator).value.owed({ cycleId: cycle.cycleId })).owed.filter(
          each => each.code === 'T-1-01' && each.assesseeName === '第一小学',
        )
      await report(w, cycle, 'safety_drills', '4')
      expect(await drills()).toEqual([])
      w.setNow('2020-10-31T16:01:00.000Z')
      expect(await drills()).toMatchObject([{ ownerKind: 'assessee', itemName: '安全演练次数' }])
    })

    const settle = (by: Person, version: number, reason = '当年新建，无此数据', requestId = w.requestId()) =>
      w.as(by).value.settleMissing({
        requestId,
        ...at(w, cycle, 'training'),
        version,
        decision: { kind: 'not_applicable' },
        reason,
      })

    test('an administrator settles one as not applicable, with a reason', async () => {
      const { version } = await stateOf(w, cycle, 'training')
      expect(await refusedWith(settle(w.people.administrator, version, ' '))).toEqual(['reason_required'])
      expect(await refusedWith(settle(w.people.basicReviewer, version))).toEqual(['permission_denied'])
      expect(await refusedWith(settle(w.strangers.administrator, version))).toEqual(['not_found'])
      expect(await refusedWith(settle(w.people.administrator, version + 1))).toEqual(['stale_version'])
      const requestId = w.requestId()
      expect(await settle(w.people.administrator, version, '新建', requestId)).toMatchObject({ state: 'accepted' })
      expect(await settle(w.people.administrator, version, '新建', requestId)).toMatchObject({ state: 'accepted' })
      expect(await audited(w, 'value.settle_missing')).toBe(1)
      expect(await refusedWith(settle(w.people.administrator, version + 1))).toEqual(['response_state_wrong'])
      expect(
        (await w.as(w.people.administrator).progress.matrix({ cycleId: cycle.cycleId })).assessees.find(
          each => each.name === '第一小学',
        )?.cells,
      ).toBe('wwwwwwn')
    })

    test('or by a value that stands as verified', async () => {
      await supply(w, cycle, 'teachers_total', '50')
      const { version } = await stateOf(w, cycle, 'training')
      const decision = { kind: 'value' as const, dataItemId: cycle.dataItems.teachers_trained, text: '45', version: 0 }
      const settled = await w.as(w.people.administrator).value.settleMissing({
        requestId: w.requestId(),
        ...at(w, cycle, 'training'),
        version,
        decision,
        reason: '以签到册为准',
      })
      expect(settled).toMatchObject({ state: 'ready' })
      const { values } = await w.as(w.people.administrator).response.get(at(w, cycle, 'training'))
      expect(values.find(each => each.key === 'teachers_trained')).toMatchObject({
        reported: null,
        verified: '45',
        verifiedReason: '以签到册为准',
        source: 'settled',
      })
    })
  })

  test('the matrix has a letter for every assessee and indicator', async () => {
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
    const matrix = await w.as(w.people.leader).progress.matrix({ cycleId: cycle.cycleId })
    expect(matrix.indicators.map(each => each.code)).toEqual([
      'T-1-01',
      'T-1-02',
      'T-1-03',
      'T-2-01',
      'T-2-02',
      'T-3-01',
      'T-3-02',
    ])
    expect(matrix.assessees.map(each => [each.name, each.cells])).toEqual(
      expect.arrayContaining([
        ['第一小学', 'rwrrrww'],
        ['第二小学', 'wwwwwww'],
      ]),
    )
    expect(matrix.totals).toMatchObject({ ready: 4, waiting: 17 })
    expect(await refusedWith(w.as(w.people.head1).progress.matrix({ cycleId: cycle.cycleId }))).toEqual([
      'permission_denied',
    ])
    expect(await refusedWith(w.as(w.strangers.administrator).progress.matrix({ cycleId: cycle.cycleId }))).toEqual([
      'not_found',
    ])
  })
})
