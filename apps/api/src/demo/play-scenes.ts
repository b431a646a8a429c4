import type { TemplateIds } from '@yaodian/templates'
import { as, placeOf, type DemoCounty } from './county.ts'
import { confirmPart } from './fill-year.ts'
import { find, valueOf, type Found, type SceneAt } from './scene-act.ts'
import { corrections, extension, pending, putRight, rejected, remark, returns, settled, veto } from './scene-table.ts'
import type { CorrectScene, ObjectionScene, ReturnScene } from './scene-table.ts'

/** Finds the response of a scene as it is now. */
type Look = (at: SceneAt) => Promise<Found>

/** Plays the single scenes of the present year, each through the command that people would use. */
export async function playScenes(county: DemoCounty, cycleId: string, ids: TemplateIds): Promise<void> {
  const look: Look = at => find(county, cycleId, ids.indicator, at)
  const { clock } = county
  await confirmVeto(county, cycleId)
  clock.set(-4, '11:00')
  for (const scene of corrections) await correct(county, scene, look)
  for (const scene of rejected) await object(county, scene, look)
  if (clock.context.config.demoStage === 'filling') await playOpenScenes(county, cycleId, look)
}

/** What is still under way: while it is, the year's results cannot be approved. Day by day, so that the trail runs forward. */
async function playOpenScenes(county: DemoCounty, cycleId: string, look: Look): Promise<void> {
  const { clock } = county
  await giveTime(county, cycleId)
  await giveBackOn(county, -3, look)
  await giveBack(county, putRight, await look(putRight))
  await bringRight(county, cycleId, look)
  await giveBackOn(county, -2, look)
  clock.set(-2, '11:00')
  for (const scene of pending) await object(county, scene, look)
  await settle(county, look)
  await giveBackOn(county, -1, look)
  clock.set(-1, '17:00')
  const { at, view, reporter } = await look(remark)
  await reporter.response.note({ requestId: clock.requestId(), ...at, note: remark.note, version: view.noteVersion })
}

async function giveBackOn(county: DemoCounty, day: number, look: Look): Promise<void> {
  county.clock.set(day, '09:30')
  for (const scene of returns) if (scene.day === day) await giveBack(county, scene, await look(scene))
}

async function giveBack({ clock }: DemoCounty, { due, reason }: ReturnScene, { at, view, reviewer }: Found) {
  const { version } = view
  await reviewer.review.returnResponse({ requestId: clock.requestId(), ...at, version, reason, dueOn: clock.day(due) })
}

/** The assessee puts right what was returned, and its head confirms again. */
async function bringRight(county: DemoCounty, cycleId: string, look: Look): Promise<void> {
  const { clock } = county
  clock.set(-2, '09:00')
  const found = await look(putRight)
  const { dataItemId, version } = valueOf(found, putRight.item)
  const { at, reporter, view, place } = found
  const { cycleId: _, assesseeId } = at
  await reporter.response.reportValue({
    requestId: clock.requestId(),
    cycleId,
    assesseeId,
    dataItemId,
    text: putRight.text,
    version,
  })
  await reporter.response.note({ requestId: clock.requestId(), ...at, note: putRight.note, version: view.noteVersion })
  await confirmPart(county, cycleId, place)
}

/** A value other than the one reported; the office then accepts the response, if that still has to be done. */
async function correct({ clock }: DemoCounty, scene: CorrectScene, look: Look): Promise<void> {
  const before = await look(scene)
  const value = valueOf(before, scene.item)
  const { text, reason } = scene
  await before.reviewer.review.correct({
    requestId: clock.requestId(),
    ...before.at,
    version: before.view.version,
    dataItemId: value.dataItemId,
    text,
    valueVersion: value.version,
    reason,
  })
  const { at, reviewer, view } = await look(scene)
  if (view.state !== 'ready') return
  await reviewer.review.accept({
    requestId: clock.requestId(),
    ...at,
    version: view.version,
    verified: [],
    reason: null,
  })
}

async function object({ clock }: DemoCounty, scene: ObjectionScene, look: Look): Promise<void> {
  const found = await look(scene)
  const { dataItemId, version } = valueOf(found, scene.item)
  const { at, head, reviewer } = found
  const { reason, answer } = scene
  const raised = await head.objection.raise({ requestId: clock.requestId(), ...at, dataItemId, reason, version })
  if (answer === null) return
  const { objectionId } = raised
  await reviewer.objection.answer({
    requestId: clock.requestId(),
    cycleId: at.cycleId,
    objectionId,
    version: 1,
    ...answer,
  })
}

async function settle(county: DemoCounty, look: Look): Promise<void> {
  const { clock } = county
  const admin = as(county, 'admin')
  const { byValue, notApplicable } = settled
  const valued = await look(byValue)
  const { dataItemId, version } = valueOf(valued, byValue.item)
  await admin.value.settleMissing({
    requestId: clock.requestId(),
    ...valued.at,
    version: valued.view.version,
    decision: { kind: 'value', dataItemId, text: byValue.text, version },
    reason: byValue.reason,
  })
  const left = await look(notApplicable)
  await admin.value.settleMissing({
    requestId: clock.requestId(),
    ...left.at,
    version: left.view.version,
    decision: { kind: 'not_applicable' },
    reason: notApplicable.reason,
  })
}

async function confirmVeto(county: DemoCounty, cycleId: string): Promise<void> {
  const { clock } = county
  clock.set(-4, '10:30')
  const { code, documentNumber, note } = veto
  await as(county, veto.office).veto.confirm({
    requestId: clock.requestId(),
    cycleId,
    assesseeId: placeOf(county, veto.key).id,
    vetoCode: code,
    documentNumber,
    onDate: clock.day(veto.day),
    note,
  })
}

async function giveTime(county: DemoCounty, cycleId: string): Promise<void> {
  const { clock } = county
  clock.set(-4, '14:00')
  await as(county, 'admin').cycle.extend({
    requestId: clock.requestId(),
    cycleId,
    assesseeId: placeOf(county, extension.key).id,
    version: 1,
    deadline: clock.day(extension.days),
    reason: extension.reason,
  })
}
