import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  addDays,
  effectiveDeadline,
  isPastDeadline,
  planProgress as progressOf,
  SOON_DAYS,
  type Marks,
  type WorkCounts,
} from '@yaodian/domain'
import { z } from 'zod'
import { listCycleAssessees } from '../cycle/cycle-assessee-store.ts'
import { getCycle, listCycleHeads, type CycleHead } from '../cycle/cycle-store.ts'
import type { Reader } from '../database/reader.ts'
import { findLatestPublication, listPublicationDetails } from '../publication/publication-store.ts'
import { readContent } from '../publication/published-content.ts'
import { query } from '../query.ts'
import { listStates } from '../response/response-store.ts'
import { countStates, groupBy } from '../review/count-state.ts'
import { getPlan } from './plan-store.ts'

/** How every section, item and indicator of a plan stands in one of its cycles, the newest where none is named; what cycles it has. */
export const planProgress = query({
  input: z.object({ planId: z.string(), cycleId: z.string().nullable() }),
  action: 'progress.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const { authorityId } = actor
    const plan = await getPlan(reader, authorityId, input.planId)
    const cycles = await listCyclesOf(reader, authorityId, plan.id)
    const chosen = cycles.find(each => each.id === input.cycleId) ?? cycles[0]
    const view = { cycles: cycles.map(({ id, name, year, state }) => ({ id, name, year, state })) }
    if (chosen === undefined) return { ...view, cycle: null, progress: progressOf(plan.outline, []) }
    const { id, name, year, state, deadline, frozen } = await getCycle(reader, authorityId, chosen.id)
    const counts = await countWork(reader, authorityId, chosen, place.today)
    const marks = await readMarks(reader, authorityId, id)
    const indicators = frozen.indicators.map(each => ({
      id: each.id,
      code: each.code,
      name: each.name,
      measureId: each.measureId,
      officeName: each.officeName,
      section: each.section,
      item: each.item,
      counts: counts(each.id),
      marks: marks.get(each.id) ?? [],
    }))
    return {
      ...view,
      cycle: { id, name, year, state, deadline, published: marks.size > 0 },
      progress: progressOf(plan.outline, indicators),
    }
  },
})

/** The cycles that run on a plan's schemes, the newest first. */
async function listCyclesOf(reader: Reader, authorityId: string, planId: string): Promise<readonly CycleHead[]> {
  const schemes = await reader
    .selectFrom('scheme')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .execute()
  const own = new Set(schemes.map(each => each.id))
  const heads = await listCycleHeads(reader, authorityId)
  return heads.filter(each => own.has(each.schemeId))
}

/** Responses of each indicator by state, with what is overdue or soon due by each assessee's own deadline. */
async function countWork(
  reader: Reader,
  authorityId: string,
  cycle: CycleHead,
  today: string,
): Promise<(indicatorId: string) => WorkCounts> {
  const assessees = await listCycleAssessees(reader, authorityId, cycle.id)
  const deadlines = new Map(assessees.map(each => [each.organisationId, effectiveDeadline(cycle, each)]))
  const week = addDays(today, SOON_DAYS)
  const states = await listStates(reader, authorityId, cycle.id)
  const byIndicator = groupBy(states, each => each.indicatorId)
  return indicatorId => {
    const own = byIndicator.get(indicatorId) ?? []
    const due = own.flatMap(each => {
      if (each.state !== 'waiting' && each.state !== 'returned') return []
      return [{ state: each.state, on: each.dueOn ?? deadlines.get(each.assesseeId) ?? cycle.deadline }]
    })
    const late = due.filter(each => isPastDeadline(each.on, today))
    const soon = due.filter(each => each.state === 'waiting' && each.on >= today && each.on <= week)
    return { ...countStates(own), overdue: late.length, soon: soon.length }
  }
}

/** Points by indicator, of the newest publicised revision; empty before there is one. Others are answered between two assessees. */
async function readMarks(
  reader: Reader,
  authorityId: string,
  cycleId: string,
): Promise<ReadonlyMap<string, readonly Marks[]>> {
  const publication = await findLatestPublication(reader, authorityId, cycleId)
  const marks = new Map<string, Marks[]>()
  if (publication === undefined) return marks
  for (const { detail } of await listPublicationDetails(reader, authorityId, cycleId, publication.id)) {
    for (const { indicatorId, points, fullMarks } of readContent(detail).result.score.lines)
      if (points !== null) keep(marks, indicatorId, { points, fullMarks })
    await nextTurn()
  }
  return marks
}

function keep(marks: Map<string, Marks[]>, indicatorId: string, each: Marks): void {
  const own = marks.get(indicatorId)
  if (own === undefined) marks.set(indicatorId, [each])
  else own.push(each)
}
