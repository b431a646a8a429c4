import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { seedDefinition, seedScheme } from '../testing/seed.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('a veto on the office that confirms such vetoes, on %s', dialect => {
  let w: World
  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  test('is confirmed and withdrawn by the office that the scheme names instead', async () => {
    const { schemeId, schemeVersion, indicators } = await seedScheme(w)
    const plain = seedDefinition(w, indicators)
    const caller = w.as(w.people.administrator)
    const changed = await caller.scheme.change({
      requestId: w.requestId(),
      schemeId,
      version: schemeVersion,
      name: '股室也考核',
      definition: {
        ...plain,
        groups: plain.groups.map(group => ({ ...group, kinds: ['primary' as const, 'office' as const] })),
        substituteOffices: [w.organisations.basic],
      },
    })
    const { id: cycleId } = await caller.cycle.open({
      requestId: w.requestId(),
      schemeId,
      schemeVersion: changed.version,
      name: '2020年度',
      opensOn: '2020-09-01',
      deadline: '2020-10-31',
    })
    const { id } = await w.as(w.people.basicReviewer).veto.confirm({
      requestId: w.requestId(),
      cycleId,
      assesseeId: w.organisations.safety,
      vetoCode: 'V1',
      documentNumber: '澧安委〔2020〕3号',
      onDate: '2020-09-01',
      note: null,
    })
    const withdraw = (by: Person) =>
      w.as(by).veto.withdraw({ requestId: w.requestId(), cycleId, occurrenceId: id, version: 1, reason: '文件已撤销' })
    expect(await refusedWith(withdraw(w.people.safetyReviewer))).toEqual(['own_result'])
    expect(await withdraw(w.people.basicReviewer)).toEqual({ id })
  })
})
