import {
  checkCycleState,
  checkValue,
  decideAppeal,
  entry,
  neverWritten,
  refuse,
  refuseIfAny,
  verifyValue,
  type Ask,
  type AuditEntry,
  type DataItem,
  type DataValue,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority, type CommandScope } from '../command.ts'
import { getCycle, type Cycle } from '../cycle/cycle-store.ts'
import type { AppealTable } from '../database/table/publication.ts'
import { readValuesOf, saveValue } from '../value/value-store.ts'
import { getAppeal, saveDecision } from './appeal-store.ts'
import { readDecider } from '../review/reviewing.ts'
import { contestedAsks, reviewersOf } from './reviewer.ts'

const DecideAppeal = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  appealId: z.string(),
  version: z.number().int(),
  outcome: z.enum(['upheld', 'rejected']),
  decision: z.string().max(4000),
  /** Verified values that an upheld appeal corrects; the next revision shows what follows from them. */
  corrections: z
    .array(z.object({ dataItemId: z.string(), text: z.string().max(4000), version: z.number().int() }))
    .max(50),
})
type Scope = CommandScope<z.output<typeof DecideAppeal>>

/** The answer to an appeal: upheld or rejected, with reasons. Published scores stay as they are until a revision is published. */
export const decideCycleAppeal = command({
  input: DecideAppeal,
  action: 'appeal.decide',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, place, input, now } = scope
    const cycle = await getCycle(tx, actor.authorityId, input.cycleId)
    refuseIfAny(checkCycleState(cycle.state, ['publicised']))
    const appeal = await getAppeal(tx, actor.authorityId, cycle.id, input.appealId)
    if (appeal.version !== input.version) return refuse('stale_version', { noun: 'appeal' })
    const asks = await contestedAsks(tx, cycle, appeal)
    const about = {
      state: appeal.state,
      assesseeId: appeal.assessee_id,
      reviewedBy: await reviewersOf(tx, appeal, reviewedIndicators(appeal, asks, input.corrections)),
    }
    const { appointedAt } = await readDecider(tx, actor, place.today)
    const by = { accountId: actor.accountId, organisationId: actor.organisationId, appointedAt }
    const state = decideAppeal(about, input.outcome, input.decision, by)
    if (state === 'rejected' && input.corrections.length > 0) refuse('correction_without_uphold', {}, ['corrections'])
    const after = {
      ...appeal,
      state,
      decision: input.decision.trim(),
      decided_by: actor.accountId,
      decided_at: now,
      version: appeal.version + 1,
    }
    await saveDecision(tx, after)
    const corrections = await correctValues(scope, cycle, appeal, asks)
    return changed(
      { state, version: after.version },
      entry('appeal.decide', 'appeal', appeal.id, appeal, after),
      ...corrections,
    )
  },
})

/** The contested indicator; for a whole result those that read what is corrected. */
function reviewedIndicators(
  appeal: AppealTable,
  asks: readonly Ask[],
  corrections: readonly { readonly dataItemId: string }[],
): readonly string[] {
  if (appeal.indicator_id !== null) return [appeal.indicator_id]
  const corrected = new Set(corrections.map(each => each.dataItemId))
  return asks.filter(ask => itemsOf(ask).some(item => corrected.has(item.id))).map(ask => ask.indicatorId)
}

function itemsOf(ask: Ask): readonly DataItem[] {
  return [...ask.own, ...ask.others].map(({ item }) => item)
}

async function correctValues(
  scope: Scope,
  cycle: Cycle,
  appeal: AppealTable,
  asks: readonly Ask[],
): Promise<AuditEntry[]> {
  const { tx, actor, input, now } = scope
  const values = await readValuesOf(tx, actor.authorityId, cycle.id, appeal.assessee_id)
  const entries: AuditEntry[] = []
  for (const [index, correction] of input.corrections.entries()) {
    const path = ['corrections', index]
    const item = contestedItem(cycle, asks, appeal, correction.dataItemId, path)
    const before = values.get(String(cycle.year), appeal.assessee_id, item.id) ?? unwritten(cycle, appeal, item)
    if (before.version !== correction.version) return refuse('stale_version', { noun: 'data_value' }, path)
    const checked = checkValue(item, correction.text, [...path, 'text'])
    if (!checked.ok) {
      refuseIfAny(checked.problems)
      continue
    }
    if (checked.value === null) return refuse('value_missing', { item: item.name }, [...path, 'text'])
    const after = verifyValue(before, checked.value, actor.accountId, now, input.decision.trim())
    await saveValue(tx, actor.authorityId, cycle.id, after)
    entries.push(entry('value.verify', 'data_value', `${appeal.assessee_id}/${item.key}`, before, after))
  }
  return entries
}

/** A value that nobody supplied: an appeal may well be about that. */
function unwritten(cycle: Cycle, appeal: AppealTable, item: DataItem): DataValue {
  return neverWritten({ period: String(cycle.year), assesseeId: appeal.assessee_id, dataItemId: item.id })
}

/** A data item that the contested indicator reads, by its formula or its rule. @throws DomainError appeal_about_others */
function contestedItem(
  { frozen }: Cycle,
  asks: readonly Ask[],
  appeal: AppealTable,
  dataItemId: string,
  path: readonly (string | number)[],
): DataItem {
  const indicator = frozen.indicators.find(each => each.id === appeal.indicator_id)
  const item = asks.flatMap(itemsOf).find(each => each.id === dataItemId)
  if (item !== undefined) return item
  const known = frozen.dataItems.some(each => each.id === dataItemId)
  return known && indicator !== undefined
    ? refuse('appeal_about_others', { indicator: indicator.name }, path)
    : refuse('not_found', { noun: 'data_item' }, path)
}
