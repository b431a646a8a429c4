import { queryClient, trpc } from '../../session/api.ts'

/** After a decision: what shows states reads again. */
export async function renewReview(): Promise<void> {
  await Promise.all(
    [trpc.review.pathFilter(), trpc.progress.pathFilter(), trpc.value.pathFilter()].map(filter =>
      queryClient.invalidateQueries(filter),
    ),
  )
}
