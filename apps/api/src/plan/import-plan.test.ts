import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { seedPlan, seedPlanText, seedScheme } from '../testing/seed.ts'
import { audited, expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

type Mode = Parameters<Caller['plan']['import']>[0]['mode']

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const file = (text: string, mode: Mode = { kind: 'new' }) => ({
  fileName: '工作要点.txt',
  content: base64(text),
  year: null,
  mode,
})

describe.each(dialects)('importing a plan on %s', dialect => {
  let w: World
  let administrator: Caller
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
  })
  afterEach(() => w.close())

  test('keeps the text as decoded, with its outline', async () => {
    const plan = await administrator.plan.get({ planId: await seedPlan(w) })
    expect(plan).toMatchObject({
      title: '澧县教育局2020年工作要点',
      documentNumber: '澧教字〔2020〕9号',
      year: 2020,
      encoding: 'UTF-8',
      text: seedPlanText,
      version: 1,
    })
    expect(plan.outline.sections.map(section => section.items.length)).toEqual([1, 2])
    expect(await administrator.plan.list({})).toMatchObject([{ id: plan.id, title: plan.title }])
  })

  test('a preview says the same and keeps nothing', async () => {
    const preview = await administrator.plan.preview({ fileName: 'a.txt', content: base64(seedPlanText) })
    expect(preview).toMatchObject({ outline: { documentNumber: '澧教字〔2020〕9号' }, encoding: 'UTF-8', same: null })
    expect(await administrator.plan.list({})).toEqual([])
  })

  test('a GBK file is read, and the page can say so', async () => {
    // 教育局2020年工作要点 / 一、抓安全 / 1.开展演练。 in GBK.
    const bytes = Buffer.from(
      'bdccd3fdbed63230323020c4eab9a4d7f7d2aab5e30ad2bba1a2d7a5b0b2c8ab0a312e20bfaad5b9d1ddc1b7a1a3c3bfcbeac1bdb4cea1a30a',
      'hex',
    )
    const preview = await administrator.plan.preview({ fileName: 'gbk.txt', content: bytes.toString('base64') })
    expect(preview.encoding).toBe('GB18030')
    expect(preview.warnings.map(each => each.code)).toContain('file_encoding_converted')
  })

  test('what is no plan is refused by name', async () => {
    const preview = (content: string, fileName = 'a.txt') =>
      refusedWith(administrator.plan.preview({ fileName, content }))
    expect(await preview('')).toEqual(['plan_empty'])
    expect(await preview(base64('会议通知\n明天上午开会。\n'))).toEqual(['plan_title_missing'])
    expect(await preview(base64(seedPlanText), 'plan.exe')).toEqual(['file_type_not_read'])
    expect(await preview(Buffer.alloc(21_000_000, 'a').toString('base64'))).toEqual(['file_too_large'])
  })

  test('the same document is not imported twice, unless one says so', async () => {
    await seedPlan(w)
    expect(await refusedWith(administrator.plan.import({ requestId: w.requestId(), ...file(seedPlanText) }))).toEqual([
      'plan_number_taken',
    ])
    await administrator.plan.import({ requestId: w.requestId(), ...file(seedPlanText, { kind: 'another' }) })
    expect(await administrator.plan.list({})).toHaveLength(2)
  })

  test('a new version keeps measures and what indicators quote', async () => {
    const { planId, indicators } = await seedScheme(w)
    const before = await administrator.indicator.get({ indicatorId: indicators.enrolment })
    const text = seedPlanText
      .replace('坚持立德树人，', '坚持立德树人，深化改革，')
      .replace('小学入学率', '\n小学\n入学率')
    await administrator.plan.import({
      requestId: w.requestId(),
      ...file(text, { kind: 'replace', planId, version: 1, confirmed: [] }),
    })
    const plan = await administrator.plan.get({ planId })
    const after = await administrator.indicator.get({ indicatorId: indicators.enrolment })
    expect(plan).toMatchObject({ text, version: 2 })
    expect(after.measureId).toBe(before.measureId)
    expect(plan.text.slice(after.start, after.end)).toBe('入学率达到99%以上')
  })

  test('a new version without a measure that an indicator needs is refused, naming the indicator', async () => {
    const { planId } = await seedScheme(w)
    const text = seedPlanText.replace('图书册数只增不减。', '')
    const problems = await problemsOf(
      administrator.plan.import({
        requestId: w.requestId(),
        ...file(text, { kind: 'replace', planId, version: 1, confirmed: [] }),
      }),
    )
    expect(problems).toMatchObject([{ code: 'measure_lost', params: { indicator: 'T-2-02' } }])
    expect(await administrator.plan.get({ planId })).toMatchObject({ text: seedPlanText, version: 1 })
  })

  test('is the administrator’s, is done once, and another authority sees nothing of it', async () => {
    await expectOnlyAdministrator(w, (caller, requestId) => caller.plan.import({ requestId, ...file(seedPlanText) }))
    await expectOnce(w, 'plan.import', (caller, requestId) => caller.plan.import({ requestId, ...file(seedPlanText) }))
    const [plan] = await administrator.plan.list({})
    const planId = plan?.id ?? ''
    expect(await w.as(w.strangers.administrator).plan.list({})).toEqual([])
    await expectHiddenFromStrangers(w, caller => caller.plan.get({ planId }))
    await expectHiddenFromStrangers(w, (caller, requestId) =>
      caller.plan.import({ requestId, ...file(seedPlanText, { kind: 'replace', planId, version: 1, confirmed: [] }) }),
    )
    expect(
      await refusedWith(
        administrator.plan.import({
          requestId: w.requestId(),
          ...file(seedPlanText, { kind: 'replace', planId, version: 7, confirmed: [] }),
        }),
      ),
    ).toEqual(['stale_version'])
    expect(await audited(w, 'plan.import')).toBe(1)
  })
})
