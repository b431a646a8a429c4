import {
  asksAssessee,
  checkOpen,
  checkOpenValue,
  evidenceExtensions,
  evidenceLimits,
  type Ask,
  type AskedItem,
} from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'
import { listEvidenceOf } from '../evidence/evidence-store.ts'
import { viewEvidence } from '../evidence/view-evidence.ts'
import { listObjections } from '../objection/objection-store.ts'
import { readOrganisationNames } from '../organisation/organisation-name.ts'
import { readAccountNames } from './account-name.ts'
import { categoryName, getEntry, getLine, groupName, periodOf, type CycleFrame } from './cycle-frame.ts'
import { listEvents } from './event-store.ts'
import { factsOf } from './facts.ts'
import { readDetail } from './move.ts'
import type { ResponseAddress } from './response-store.ts'
import type { ResponseValue, ResponseView } from './response-view.ts'
import { readersOf, responseOf, type Scene } from './scene.ts'

type Name = (id: string | null) => string | null

/** What lies beside a response, with the names of everybody who had a hand in it. */
async function readBeside(reader: Reader, authorityId: string, scene: Scene, at: ResponseAddress) {
  const { response, ask } = responseOf(scene, at.indicatorId)
  const all = await listEvidenceOf(reader, authorityId, at.cycleId, at.assesseeId)
  const evidence = all.filter(each => each.indicatorId === at.indicatorId)
  const objections = await listObjections(reader, authorityId, at)
  const events = await listEvents(reader, authorityId, at)
  const period = periodOf(scene.frame, 'current')
  const values = [...ask.own, ...ask.others].flatMap(
    ({ item }) => scene.values.get(period, at.assesseeId, item.id) ?? [],
  )
  const name = await readAccountNames(reader, [
    response.decidedBy,
    ...values.flatMap(each => [each.reportedBy, each.verifiedBy]),
    ...evidence.map(each => each.attachedBy),
    ...objections.flatMap(each => [each.raisedBy, each.answeredBy]),
    ...events.map(each => each.account_id),
  ])
  const organisations = events.map(each => each.organisation_id)
  const organisation = await readOrganisationNames(reader, authorityId, organisations)
  return { evidence, objections, events, name, organisation }
}

/** Draws a response up for a reader at a place. @throws DomainError not_found */
export async function viewResponse(
  reader: Reader,
  authorityId: string,
  placeId: string,
  scene: Scene,
  at: ResponseAddress,
): Promise<ResponseView> {
  const { frame, assessee, time } = scene
  const { response, ask, facts } = responseOf(scene, at.indicatorId)
  const { evidence, objections, events, name, organisation } = await readBeside(reader, authorityId, scene, at)
  const problems = checkOpen(response, time)
  const { id, name: cycleName, year, state } = frame
  const { cycleId: _c, assesseeId: _a, indicatorId: _i, ...own } = response
  return {
    cycle: { id, name: cycleName, year, state, deadline: time.deadline, today: time.today },
    assessee: {
      id: assessee.organisationId,
      name: assessee.name,
      groupKey: assessee.groupKey,
      groupName: groupName(frame, assessee.groupKey),
    },
    ...own,
    decidedBy: name(response.decidedBy),
    asks: asksAssessee(facts),
    open: asksAssessee(facts) && problems.length === 0,
    closedBecause: problems[0] ?? null,
    line: lineOf(scene, at.indicatorId, ask),
    values: [
      ...ask.own.map(each => viewValue(scene, each, true, at.indicatorId, name)),
      ...ask.others.map(each => viewValue(scene, each, false, at.indicatorId, name)),
    ],
    evidence: { ...asksEvidence(frame, at, ask), files: evidence.map(each => viewEvidence(each, placeId, name)) },
    objections: objections.map(each => ({
      ...each,
      itemName: frame.scheme.dataItems.get(each.dataItemId)?.name ?? '',
      raisedBy: name(each.raisedBy),
      answeredBy: name(each.answeredBy),
    })),
    timeline: events.map(({ account_id, organisation_id, detail, ...each }) => ({
      ...each,
      ...readDetail(detail),
      by: name(account_id),
      organisation: organisation(organisation_id),
    })),
    ...neighbours(scene, at.indicatorId),
  }
}

function asksEvidence(frame: CycleFrame, at: ResponseAddress, ask: Ask) {
  const { anyOf, privacy } = getLine(frame, at.indicatorId).indicator.evidence
  const { files: maxFiles, bytes: maxBytes } = evidenceLimits
  return { required: ask.files, anyOf, privacy, maxFiles, maxBytes, types: evidenceExtensions }
}

function viewValue(
  scene: Scene,
  { item, current, baseline }: AskedItem,
  mine: boolean,
  indicatorId: string,
  name: Name,
): ResponseValue {
  const { frame, assessee, values, time } = scene
  const now = values.get(periodOf(frame, 'current'), assessee.organisationId, item.id)
  const before = values.get(periodOf(frame, 'baseline'), assessee.organisationId, item.id)
  const readers = readersOf(scene, item.id)
  const open = mine && checkOpenValue(readers, time).length === 0
  return {
    dataItemId: item.id,
    key: item.key,
    mine,
    asks: { current, baseline },
    supplierName:
      item.supplier.kind === 'assessee'
        ? assessee.name
        : (frame.scheme.frozen.officeNames[item.supplier.officeId] ?? ''),
    reported: now?.reported ?? null,
    verified: now?.verified ?? null,
    verifiedReason: now?.verifiedReason ?? null,
    baseline: before?.verified ?? before?.reported ?? null,
    baselineVersion: before?.version ?? 0,
    declaredMissing: now?.declaredMissing ?? false,
    version: now?.version ?? 0,
    reportedBy: name(now?.reportedBy ?? null),
    reportedAt: now?.reportedAt ?? null,
    verifiedBy: name(now?.verifiedBy ?? null),
    verifiedAt: now?.verifiedAt ?? null,
    source: now?.source ?? null,
    sharedWith: readers
      .filter(each => each.indicatorId !== indicatorId)
      .flatMap(each => frame.scheme.indicators.get(each.indicatorId)?.code ?? []),
    open: open && current,
    // What was taken over from last year's cycle is known: it is not asked again.
    baselineOpen: open && baseline && before?.source !== 'carried_over',
  }
}

/** The part of the frozen scheme that scores this one indicator. */
function lineOf({ frame, assessee }: Scene, indicatorId: string, ask: Ask): ResponseView['line'] {
  const { indicator } = getLine(frame, indicatorId)
  const entry = getEntry(frame, indicatorId, assessee)
  const texts = new Set([indicator.formula, ...stringsIn(entry)])
  return {
    indicator,
    entry,
    categoryName: categoryName(frame, entry.category),
    dataItems: [...ask.own, ...ask.others].map(each => each.item),
    trees: Object.fromEntries(Object.entries(frame.scheme.frozen.trees).filter(([text]) => texts.has(text))),
    ...(frame.scheme.frozen.calendar === undefined ? {} : { calendar: frame.scheme.frozen.calendar }),
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Before and after it, among those that ask something of the assessee. */
function neighbours(
  scene: Scene,
  indicatorId: string,
): { readonly previous: string | null; readonly next: string | null } {
  const asking = scene.asks.all.filter(
    ask =>
      ask.indicatorId === indicatorId ||
      asksAssessee(factsOf(scene.frame, ask, scene.assessee.organisationId, scene.values)),
  )
  const at = asking.findIndex(ask => ask.indicatorId === indicatorId)
  return { previous: asking[at - 1]?.indicatorId ?? null, next: asking[at + 1]?.indicatorId ?? null }
}
