import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, seedDefinition, seedPlan, seedScheme, type SeededScheme } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

describe.each(dialects)('a scheme on %s', dialect => {
  let w: World
  let administrator: Caller
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
  })
  afterEach(() => w.close())

  const change = (seeded: SeededScheme, caller: Caller = administrator, requestId = w.requestId()) =>
    caller.scheme.change({
      requestId,
      schemeId: seeded.schemeId,
      version: seeded.schemeVersion,
      name: '改名的方案',
      definition: seedDefinition(w, seeded.indicators),
    })

  test('a fresh one takes its categories from the plan and its groups from the organisations', async () => {
    const planId = await seedPlan(w)
    const { id } = await administrator.scheme.create({
      requestId: w.requestId(),
      planId,
      name: '方案',
      year: 2020,
      copyOf: null,
    })
    const scheme = await administrator.scheme.get({ schemeId: id })
    expect(scheme.definition.categories.map(each => each.name)).toEqual(['守住安全底线', '提高办学质量'])
    expect(scheme.definition.groups.map(each => each.key)).toEqual(['primary', 'office'])
    expect(scheme.problems.map(each => each.code)).toContain('scheme_empty')
  })

  test('a copy holds the same entries; those without a counterpart in the new plan are named', async () => {
    const seeded = await seedScheme(w)
    const copy = await administrator.scheme.create({
      requestId: w.requestId(),
      planId: seeded.planId,
      name: '副本',
      year: 2021,
      copyOf: seeded.schemeId,
    })
    expect(copy.leftOut).toEqual([])
    expect(await administrator.scheme.check({ schemeId: copy.id })).toMatchObject({ problems: [] })
    const [original] = await administrator.plan.list({})
    const { text } = await administrator.plan.get({ planId: original?.id ?? '' })
    const other = await administrator.plan.import({
      requestId: w.requestId(),
      fileName: 'a.txt',
      content: Buffer.from(text).toString('base64'),
      year: null,
      mode: { kind: 'another' },
    })
    const bare = await administrator.scheme.create({
      requestId: w.requestId(),
      planId: other.id,
      name: '空',
      year: 2021,
      copyOf: seeded.schemeId,
    })
    expect(bare.leftOut).toContain('T-1-01')
  })

  test('a draft keeps its faults and says them', async () => {
    const seeded = await seedScheme(w)
    const definition = { ...seedDefinition(w, seeded.indicators), tieBreak: ['category:nothing' as const] }
    const changed = await administrator.scheme.change({
      requestId: w.requestId(),
      schemeId: seeded.schemeId,
      version: seeded.schemeVersion,
      name: '方案',
      definition,
    })
    expect(changed.problems).toMatchObject([{ code: 'category_unknown', path: ['tieBreak', 0] }])
    expect(await administrator.scheme.list({})).toMatchObject([{ name: '方案', state: 'draft', entries: 7 }])
  })

  test('a stale change is refused, and one of a scheme whose cycle opened', async () => {
    const opened = await openCycle(w)
    expect(await refusedWith(change({ ...opened, schemeVersion: opened.schemeVersion + 1 }))).toEqual(['scheme_frozen'])
    const copy = await administrator.scheme.create({
      requestId: w.requestId(),
      planId: opened.planId,
      name: '副本',
      year: 2020,
      copyOf: opened.schemeId,
    })
    expect(await refusedWith(change({ ...opened, schemeId: copy.id, schemeVersion: 9 }))).toEqual(['stale_version'])
  })

  test('is the administrator’s, is changed once, and is hidden from another authority', async () => {
    const seeded = await seedScheme(w)
    const act = (caller: Caller, requestId: string) => change(seeded, caller, requestId)
    await expectOnlyAdministrator(w, act)
    await expectHiddenFromStrangers(w, act)
    await expectOnce(w, 'scheme.change', act)
    const create = (caller: Caller, requestId: string) =>
      caller.scheme.create({ requestId, planId: seeded.planId, name: '方案', year: 2020, copyOf: null })
    await expectOnlyAdministrator(w, create)
    await expectHiddenFromStrangers(w, create)
    await expectOnce(w, 'scheme.create', create)
    await expectHiddenFromStrangers(w, caller => caller.scheme.check({ schemeId: seeded.schemeId }))
  })
})
