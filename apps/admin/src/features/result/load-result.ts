import { queryClient, trpc } from '../../session/api.ts'
import { live, revisionShown } from './revision-shown.ts'

/** Fetches what the ranking shows before it is drawn. */
export async function loadRanking(cycleId: string, revision: string | undefined): Promise<void> {
  const [{ publications }] = await Promise.all([
    queryClient.ensureQueryData(trpc.publication.list.queryOptions({ cycleId })),
    queryClient.ensureQueryData(trpc.result.preview.queryOptions({ cycleId })),
  ])
  const shown = revisionShown(publications, revision)
  if (shown !== live)
    await queryClient.ensureQueryData(trpc.publication.get.queryOptions({ cycleId, publicationId: shown }))
  else await queryClient.ensureQueryData(trpc.cycle.overview.queryOptions({ cycleId }))
}

/** Fetches one organisation's result before it is drawn. Answers its name. */
export async function loadAssessee(cycleId: string, assesseeId: string, revision: string | undefined): Promise<string> {
  const { publications } = await queryClient.ensureQueryData(trpc.publication.list.queryOptions({ cycleId }))
  const shown = revisionShown(publications, revision)
  if (shown !== live) {
    const publicationId = shown
    const query = trpc.publication.result.queryOptions({ cycleId, publicationId, assesseeId })
    return (await queryClient.ensureQueryData(query)).assessee.name
  }
  const [{ assessee }] = await Promise.all([
    queryClient.ensureQueryData(trpc.result.score.queryOptions({ cycleId, assesseeId, use: 'verified' })),
    queryClient.ensureQueryData(trpc.result.preview.queryOptions({ cycleId })),
  ])
  return assessee.name
}
