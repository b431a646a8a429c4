import {
  asksAssessee,
  needsConfirmation,
  partContent,
  verifiedOrReported,
  type PartContent,
  type SubmissionPart,
} from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'
import { listEvidenceOf, type KeptEvidence } from '../evidence/evidence-store.ts'
import { getLine, periodOf } from '../response/cycle-frame.ts'
import { responseOf, type Scene } from '../response/scene.ts'

/** The assessee's own part of one response. */
export function partOf(scene: Scene, indicatorId: string, evidence: readonly KeptEvidence[]): SubmissionPart {
  const { frame, assessee, values, time } = scene
  const { response, ask, facts } = responseOf(scene, indicatorId)
  const { indicator } = getLine(frame, indicatorId)
  const own = ask.own.filter(each => each.current)
  return {
    indicatorId,
    code: indicator.code,
    name: indicator.name,
    items: own.map(({ item }) => {
      const now = values.get(periodOf(frame, 'current'), assessee.organisationId, item.id)
      const before = values.get(periodOf(frame, 'baseline'), assessee.organisationId, item.id)
      return {
        dataItemId: item.id,
        name: item.name,
        unit: item.unit,
        value: now?.reported ?? (now?.source === 'settled' ? now.verified : null),
        baseline: before === undefined ? null : verifiedOrReported(before),
        declaredMissing: now?.declaredMissing ?? false,
      }
    }),
    files: ask.files,
    evidence: evidence.filter(each => each.indicatorId === indicatorId).map(({ name, digest }) => ({ name, digest })),
    note: response.note,
    pending: needsConfirmation(response, facts, time),
  }
}

/** Every part that is the assessee's own, in the scheme's order. */
export async function readParts(reader: Reader, authorityId: string, scene: Scene): Promise<readonly SubmissionPart[]> {
  const evidence = await listEvidenceOf(reader, authorityId, scene.frame.id, scene.assessee.organisationId)
  return scene.asks.all
    .filter(ask => asksAssessee(responseOf(scene, ask.indicatorId).facts))
    .map(ask => partOf(scene, ask.indicatorId, evidence))
}

/** What a review sees of a response: every value that counts now, the files and the remark. */
export async function readReviewed(
  reader: Reader,
  authorityId: string,
  scene: Scene,
  indicatorId: string,
): Promise<PartContent> {
  const { ask, response } = responseOf(scene, indicatorId)
  const evidence = await listEvidenceOf(reader, authorityId, scene.frame.id, scene.assessee.organisationId)
  const period = periodOf(scene.frame, 'current')
  const items = [...ask.own, ...ask.others].map(({ item }) => ({
    dataItemId: item.id,
    name: item.name,
    unit: item.unit,
    value: scene.values.get(period, scene.assessee.organisationId, item.id)?.reported ?? null,
    baseline: null,
    declaredMissing: false,
  }))
  return partContent({
    items,
    evidence: evidence.filter(each => each.indicatorId === indicatorId),
    note: response.note,
  })
}
