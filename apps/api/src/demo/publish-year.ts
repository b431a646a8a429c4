import { as, type DemoCounty } from './county.ts'

/** Takes a filled-in cycle through the rest of its year: approved under a document number, publicised, final, put away. */
export async function publishYear(county: DemoCounty, cycleId: string): Promise<void> {
  const { clock } = county
  const admin = as(county, 'admin')
  const next = async () => {
    const { version } = await admin.cycle.get({ cycleId })
    return { requestId: clock.requestId(), cycleId, version }
  }
  clock.set(-379)
  await admin.cycle.closeFilling(await next())
  clock.set(-365)
  await admin.publication.approve({ ...(await next()), documentNumber: '澧教考〔2020〕3号' })
  clock.set(-364)
  await admin.publication.publicise({ ...(await next()), until: clock.day(-357) })
  clock.set(-355)
  await admin.publication.finalise(await next())
  clock.set(-340)
  await admin.publication.archive(await next())
}
