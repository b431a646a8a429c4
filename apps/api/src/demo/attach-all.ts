import type { FrozenIndicator } from '@yaodian/domain'
import { demoDraw } from '@yaodian/templates'
import { write } from '../database/writer.ts'
import { sha256OfBytes } from '../digest.ts'
import { insertEvidence, type KeptEvidence } from '../evidence/evidence-store.ts'
import { fileKey } from '../files/file-store.ts'
import { accountStem } from './account.ts'
import { personOf, type DemoCounty, type DemoPlace } from './county.ts'
import { demoPdf, demoPng } from './evidence-file.ts'
import { noteLoad, type FillingYear, type Part } from './part.ts'
import { confirmingDays } from './supply-all.ts'

/** A file as it lies in the store. */
interface StoredFile {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly digest: string
}

/** Attaches what indicators ask for. All assessees share an indicator's file: it is there to be opened, and says that it is a demo. */
export async function attachAll(county: DemoCounty, year: FillingYear, parts: readonly Part[]): Promise<void> {
  const { clock, authorityId } = county
  const files = new Map<string, StoredFile>()
  const attached: KeptEvidence[] = []
  for (const { place, scene } of parts)
    for (const { indicatorId, files: needed } of scene.asks.all) {
      const indicator = scene.frame.scheme.indicators.get(indicatorId)
      if (needed === 0 || indicator === undefined || !year.progress.evidenced(place, indicator)) continue
      const file = files.get(indicatorId) ?? (await store(county, indicator))
      files.set(indicatorId, file)
      attached.push(evidenceOf(county, year, place, indicator, file))
    }
  await write(clock.context.database, authorityId, async tx => {
    for (const each of attached) await insertEvidence(tx, authorityId, each)
    await noteLoad(tx, county, year.cycleId, { attached: attached.length, files: files.size })
  })
}

function evidenceOf(
  county: DemoCounty,
  { cycleId, days }: FillingYear,
  place: DemoPlace,
  indicator: FrozenIndicator,
  file: StoredFile,
): KeptEvidence {
  const day =
    days.from + Math.floor(demoDraw('file day', place.key, indicator.code) * (days.to - confirmingDays - days.from))
  return {
    ...file,
    id: county.clock.context.newId(),
    cycleId,
    assesseeId: place.id,
    indicatorId: indicator.id,
    attachedBy: personOf(county, `${accountStem(place)}.reporter`).accountId,
    attachedAt: county.clock.instant(day, '15:30'),
    removedAt: null,
  }
}

/** Puts the file that proves an indicator into the store: a picture where it asks for one, else a page. */
async function store(
  { clock, authorityId }: DemoCounty,
  { code, name, evidence }: FrozenIndicator,
): Promise<StoredFile> {
  const what = evidence.anyOf[0] ?? '佐证材料'
  const isPicture = /照片|图片|截图/.test(what)
  const bytes = isPicture
    ? demoPng(Math.floor(demoDraw('hue', code) * 256))
    : demoPdf([what, `${code} ${name}`, '演示材料，由系统生成，不涉及真实单位和个人。'])
  const digest = sha256OfBytes(bytes)
  await clock.context.files.put(fileKey(authorityId, digest), bytes)
  const type = isPicture
    ? { extension: 'png', mediaType: 'image/png' }
    : { extension: 'pdf', mediaType: 'application/pdf' }
  return { name: `${what}.${type.extension}`, mediaType: type.mediaType, size: bytes.length, digest }
}
