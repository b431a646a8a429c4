import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { ImportPage } from '../../features/supply/import-page.tsx'
import { ItemList } from '../../features/supply/item-list.tsx'
import { SupplyPage } from '../../features/supply/supply-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'

interface SupplySearch {
  /** Ids of data items, joined by commas; none: the list. */
  readonly items?: string
  readonly view?: 'import'
  readonly q?: string
  readonly group?: string
  readonly office?: string
  readonly open?: boolean
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/supply')({
  validateSearch: (search: Record<string, unknown>): SupplySearch => ({
    ...textIn(search, 'items'),
    ...(search['view'] === 'import' ? { view: 'import' } : {}),
    ...textIn(search, 'q'),
    ...textIn(search, 'group'),
    ...textIn(search, 'office'),
    ...(search['open'] === true ? { open: true } : {}),
  }),
  loaderDeps: ({ search }) => ({ items: search.items }),
  loader: ({ params: { cycleId }, deps: { items } }) =>
    items === undefined
      ? queryClient.fetchQuery(trpc.value.items.queryOptions({ cycleId }))
      : queryClient.fetchQuery(
          trpc.value.grid.queryOptions({ cycleId, indicatorId: null, dataItemIds: items.split(',') }),
        ),
  component: SupplyRoute,
})

function textIn<K extends string>(search: Record<string, unknown>, key: K): Partial<Record<K, string>> {
  const value = search[key]
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key of type K widens to string; the object has exactly this key
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Partial<Record<K, string>>) : {}
}

function SupplyRoute() {
  const { cycleId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = useNavigate({ from: Route.fullPath })
  const { place } = usePlace()
  const may = mayEver(place, 'value.supply')
  const set = (change: SupplySearch, replace: boolean) =>
    void navigate({ search: previous => clean({ ...previous, ...change }), replace })
  if (search.items === undefined)
    return (
      <ItemList
        cycleId={cycleId}
        readOnly={!may}
        filter={search}
        onFilter={filter => set(filter, true)}
        onOpen={ids => set({ items: ids.join(','), q: '', open: false }, false)}
      />
    )
  const items = search.items.split(',')
  if (search.view === 'import' && may)
    return (
      <ImportPage
        cycleId={cycleId}
        dataItemIds={items}
        onClose={() => void navigate({ search: ({ view: _view, ...rest }) => rest })}
      />
    )
  return (
    <SupplyPage
      key={search.items}
      cycleId={cycleId}
      dataItemIds={items}
      mayEver={may}
      filter={search}
      onFilter={filter => set(filter, true)}
      onImport={() => set({ view: 'import' }, false)}
    />
  )
}

/** Only what is set stands in the address. */
function clean<T extends SupplySearch>(search: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key that is left out is optional
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== '' && value !== false && value !== undefined),
  ) as T
}
