import { demoFalseReports, demoOccurrences, type DemoYear, type TemplateIds } from '@yaodian/templates'
import { as, placeOf, type DemoCounty } from './county.ts'

type ToldOccurrence = ReturnType<typeof demoOccurrences>[number]

/** A day of the county, counted from the day of loading. */
export interface OccurrenceYear {
  readonly cycleId: string
  readonly year: DemoYear
  readonly ids: TemplateIds
  readonly day: number
}

/** Records a year's awards, sanctions and false reports through the commands that people use: one of the office records, another confirms. */
export async function playOccurrences(county: DemoCounty, { cycleId, year, ids, day }: OccurrenceYear): Promise<void> {
  const { clock } = county
  const told = demoOccurrences(year)
  const recorded: { readonly each: ToldOccurrence; readonly id: string }[] = []
  clock.set(day, '14:00')
  for (const each of told) recorded.push({ each, id: await record(county, cycleId, each) })
  clock.set(day, '15:00')
  for (const { each, id } of recorded) if (!waits(county, year, each)) await confirm(county, cycleId, each, id)
  clock.set(day, '16:00')
  await playFalseReports(county, { cycleId, year, ids, day })
}

/** While the year is under way the last one still waits for its second person. */
function waits({ clock }: DemoCounty, year: DemoYear, each: ToldOccurrence): boolean {
  return year === 2020 && clock.context.config.demoStage === 'filling' && each === demoOccurrences(year).at(-1)
}

async function record(county: DemoCounty, cycleId: string, each: ToldOccurrence): Promise<string> {
  const { type, on, documentNumber, dedupKey, level, count, share } = each
  const { id } = await as(county, each.officeId).occurrence.record({
    requestId: county.clock.requestId(),
    cycleId,
    assesseeId: placeOf(county, each.organisation).id,
    draft: {
      type,
      on,
      documentNumber,
      dedupKey: dedupKey ?? '',
      level: level ?? '',
      place: '',
      count,
      points: '',
      sharePercent: String(Number(share) * 100),
      issuer: '',
      reason: '',
    },
  })
  return id
}

async function confirm(county: DemoCounty, cycleId: string, { officeId }: ToldOccurrence, id: string): Promise<void> {
  await as(county, `${officeId}.2`).occurrence.confirm({
    requestId: county.clock.requestId(),
    cycleId,
    occurrenceId: id,
    version: 1,
  })
}

async function playFalseReports(county: DemoCounty, { cycleId, year, ids }: OccurrenceYear): Promise<void> {
  const { clock } = county
  for (const { organisation, officeId, indicator, finding, ...decision } of demoFalseReports(year)) {
    const { id } = await as(county, officeId).falseReport.record({
      requestId: clock.requestId(),
      cycleId,
      assesseeId: placeOf(county, organisation).id,
      indicatorId: ids.indicator(indicator),
      finding,
    })
    await as(county, `${officeId}.2`).falseReport.confirm({
      requestId: clock.requestId(),
      cycleId,
      falseReportId: id,
      version: 1,
      ...decision,
    })
  }
}
