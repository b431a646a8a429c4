import { as, type DemoCounty } from './county.ts'

/** Takes a filled-in cycle through the rest of its year: approved under a document number, publicised, final, put away. */
export async function publishYear(county: DemoCounty, cycleId: string): Promise<void> {
  const { clock } = county
  const admin = as(county, 'admin')
  const next = async () => {
    const { version } = await admin.cycle.get({ cycleId })
    return { requestId: clock.requestId(), cycleId, version }
  }
  const on = (date: string): void => clock.set(clock.daysTo(date))
  on('2020-01-06')
  await admin.cycle.closeFilling(await next())
  on('2020-01-13')
  await admin.publication.approve({ ...(await next()), documentNumber: '澧教考〔2020〕3号' })
  on('2020-01-14')
  await admin.publication.publicise({ ...(await next()), until: '2020-01-21' })
  on('2020-01-22')
  await admin.publication.finalise(await next())
  on('2020-03-02')
  await admin.publication.archive(await next())
}
