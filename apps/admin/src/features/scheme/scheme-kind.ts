import type { Theirs } from '@yaodian/ui/form/saved-field.ts'
import { savedKind } from '@yaodian/ui/form/saved-kind.ts'
import { client, queryClient, trpc } from '../../session/api.ts'

/** A scheme is saved as it is typed: on this device at every key, by the server a moment later. */
export const schemeKind = savedKind<{ readonly schemeId: string }>({
  name: 'scheme',
  async save({ schemeId }, { value, version, requestId }) {
    // Fetched here: the frame carries this kind and must stay small.
    const { finishedScheme } = await import('./scheme-value.ts')
    const finished = finishedScheme(value)
    if (finished === null) throw new Error('An unfinished scheme is not sent.')
    const done = await client.scheme.change.mutate({ requestId, schemeId, version, ...finished })
    queryClient.setQueryData(
      trpc.scheme.get.queryKey({ schemeId }),
      before => before && { ...before, ...finished, version: done.version, problems: [...done.problems] },
    )
    void queryClient.invalidateQueries(trpc.scheme.list.queryFilter())
    return { version: done.version }
  },
  read: readSchemeNow,
})

/** What the server holds now, and who wrote it when: the newest entry of the trail says. */
async function readSchemeNow({ schemeId }: { readonly schemeId: string }): Promise<Theirs> {
  const [{ name, definition, version }, { entries }, { writeSchemeValue }] = await Promise.all([
    client.scheme.get.query({ schemeId }),
    client.audit.list.query({ objectId: schemeId, limit: 1 }),
    import('./scheme-value.ts'),
  ])
  const [last] = entries
  return {
    value: writeSchemeValue({ name, definition: { ...definition } }),
    version,
    by: last && !last.erased ? (last.account?.name ?? null) : null,
    at: last?.at ?? null,
  }
}
