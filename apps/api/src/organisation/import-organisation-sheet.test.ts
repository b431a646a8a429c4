import { readSheet, writeSheet } from '@yaodian/documents'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { organisationSheet } from '../export/organisation-sheet.ts'
import { organisationTemplate } from '../export/organisation-template.ts'
import { peopleText } from '../export/people-text.ts'
import { exportRouter } from '../export/export-router.ts'
import type { Export } from '../export/sheet.ts'
import { dialects } from '../testing/dialects.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { audited, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

describe.each(dialects)('organisations out of a sheet on %s', dialect => {
  let w: World
  let caller: Caller

  beforeEach(async () => {
    w = await world(dialect)
    caller = w.as(w.people.administrator)
  })

  afterEach(() => w.close())

  type Updates = { organisationId: string; version: number }[]
  const head = '单位名称\t单位类型\t上级单位\t办别\t学校标识码'
  const pasted = (...rows: readonly string[]) => ({ kind: 'text' as const, text: [head, ...rows].join('\n') })
  const run = (mode: 'rehearse' | 'apply' | 'apply_valid', rows: readonly string[], updates: Updates = []) =>
    caller.organisation.importSheet({ requestId: w.requestId(), source: pasted(...rows), updates, mode })
  const changes = async (answer: ReturnType<typeof run>) => (await answer).lines.map(each => each.change)
  const listed = async () => (await caller.organisation.list({})).organisations
  const rows = [
    '教学点\t小学\t中心小学',
    '中心小学\t小学\t\t公办\t2143000001',
    '第一小学\t\t\t民办',
    '安全股\t局机关股室',
  ]
  const school1 = async () => (await listed()).find(each => each.id === w.organisations.school1)

  test('are rehearsed: what is new, differs or is there already, and nothing is written', async () => {
    expect(await changes(run('rehearse', rows))).toEqual(['new', 'new', 'changed', 'same'])
    expect(await listed()).toHaveLength(6)
    expect(await audited(w, 'organisation.create')).toBe(0)
  })

  test('are made with those above them, one entry each; what differs only where it was chosen', async () => {
    expect(await run('apply', rows)).toMatchObject({ applied: { created: 2, changed: 0 } })
    const made = await listed()
    expect(made.map(each => each.name)).toEqual(expect.arrayContaining(['教学点', '中心小学']))
    expect(made.find(each => each.name === '教学点')?.parentId).toBe(made.find(each => each.name === '中心小学')?.id)
    expect(await audited(w, 'organisation.create')).toBe(2)
    expect(await changes(run('rehearse', rows))).toEqual(['same', 'same', 'changed', 'same'])
    expect((await school1())?.ownership).toBe('public')

    const chosen = [{ organisationId: w.organisations.school1, version: 1 }]
    expect(await run('apply', rows, chosen)).toMatchObject({ applied: { created: 0, changed: 1 } })
    expect(await school1()).toMatchObject({ ownership: 'private', version: 2 })
    expect(await audited(w, 'organisation.change')).toBe(1)
    expect(await changes(run('rehearse', rows))).toEqual(['same', 'same', 'same', 'same'])
  })

  test('with a faulty line are not made, unless the faulty ones are left out', async () => {
    const some = [...rows, '坏行\t大学', '坏下级\t小学\t坏行']
    expect(await run('apply', some)).toMatchObject({ applied: null })
    expect(await listed()).toHaveLength(6)
    const { lines, applied } = await run('apply_valid', some)
    expect(applied).toEqual({ created: 2, changed: 0 })
    expect(lines.flatMap(each => each.problems.map(({ path, code }) => `${path.join(' ')}: ${code}`))).toEqual([
      '6 kind: organisation_cell_unknown',
      '7 parent: organisation_parent_faulty',
    ])
  })

  test('are changed by who saw the latest version; an update that is not there is refused', async () => {
    const act = (organisationId: string, version: number) => run('apply', rows, [{ organisationId, version }])
    expect(await refusedWith(act(w.organisations.school1, 7))).toEqual(['stale_version'])
    expect(await refusedWith(act('nowhere', 1))).toEqual(['not_found'])
    expect(await listed()).toHaveLength(6)
  })

  test('without a column for the name say so; a text without a table is refused', async () => {
    const without = await caller.organisation.importSheet({
      requestId: w.requestId(),
      source: { kind: 'text', text: '类型\n小学' },
      updates: [],
      mode: 'apply_valid',
    })
    expect([without.problems.map(each => each.code), without.lines]).toEqual([['organisation_column_missing'], []])
    const empty = { requestId: w.requestId(), source: { kind: 'text' as const, text: ' ' }, updates: [] }
    expect(
      (await problemsOf(caller.organisation.importSheet({ ...empty, mode: 'rehearse' }))).map(p => p.code),
    ).toEqual(['sheet_empty'])
  })

  test.each(['zh', 'en'])(
    'come back unchanged from the workbook of all (%s); the template’s examples are left out',
    async lang => {
      const { context, signedIn, placeId } = w.requestOf(w.people.administrator)
      const asked = exportRouter.createCaller({ context, signedIn, placeId })
      const read = async (make: Promise<Export>) => {
        const { tab, columns, rows: cells } = await make
        const bytes = await writeSheet({ name: tab, columns, rows: cells })
        expect(readSheet(bytes, 'x.xlsx').rows.length).toBeGreaterThan(3)
        const source = { kind: 'file' as const, name: '单位.xlsx', base64: Buffer.from(bytes).toString('base64') }
        const requestId = w.requestId()
        return caller.organisation.importSheet({ requestId, source, updates: [], mode: 'rehearse' })
      }
      const whole = await read(organisationSheet(asked, peopleText(lang)))
      expect(whole.lines.map(each => each.change)).toEqual(whole.lines.map(() => 'same'))
      const template = await read(organisationTemplate(asked, peopleText(lang)))
      expect([template.lines, template.unread, Object.values(template.heads).includes(null)]).toEqual([[], [], false])
    },
  )

  test('two hundred at once are made', async () => {
    const many = Array.from({ length: 200 }, (_, at) => `学校${at}\t小学\t${at > 99 ? `学校${at - 100}` : ''}`)
    expect((await run('apply', many)).applied).toEqual({ created: 200, changed: 0 })
    expect(await audited(w, 'organisation.create')).toBe(200)
  })

  test('are the administrator’s alone, in the own county, once', async () => {
    await expectOnlyAdministrator(w, (each, requestId) =>
      each.organisation.importSheet({ requestId, source: pasted(...rows), updates: [], mode: 'apply' }),
    )
    const strangers = await w.as(w.strangers.administrator).organisation.importSheet({
      requestId: w.requestId(),
      source: pasted('第一小学\t小学'),
      updates: [],
      mode: 'apply',
    })
    expect(strangers.lines.map(each => [each.change, each.id === w.organisations.school1])).toEqual([['same', false]])
    expect(
      await refusedWith(
        w.as(w.strangers.administrator).organisation.importSheet({
          requestId: w.requestId(),
          source: pasted('第一小学\t小学'),
          updates: [{ organisationId: w.organisations.school1, version: 1 }],
          mode: 'apply',
        }),
      ),
    ).toEqual(['not_found'])
    await expectOnce(w, 'organisation.create', (each, requestId) =>
      each.organisation.importSheet({ requestId, source: pasted('新校\t小学'), updates: [], mode: 'apply' }),
    )
    expect((await school1())?.version).toBe(1)
  })
})
