import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { usePageTitle } from '../../app/use-page-title.ts'
import { IndicatorList } from '../../features/task/indicator-list.tsx'
import { ListFilter } from '../../features/task/list-filter.tsx'
import { filterGroups, type TaskFilter } from '../../features/task/task.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import styles from './index.module.css'

interface ListSearch {
  state?: string
  group?: string
  find?: string
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/')({
  validateSearch: (search: Record<string, unknown>): ListSearch => ({
    ...(typeof search['state'] === 'string' ? { state: search['state'] } : {}),
    ...(typeof search['group'] === 'string' ? { group: search['group'] } : {}),
    ...(typeof search['find'] === 'string' ? { find: search['find'] } : {}),
  }),
  loader: ({ params }) => queryClient.ensureQueryData(trpc.task.mine.queryOptions({ cycleId: params.cycleId })),
  component: ListPage,
})

function ListPage() {
  const { cycleId } = Route.useParams()
  const { state, group, find } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { task } = texts.use()
  const { place } = usePlace()
  const lang = useLocale()
  const { data } = useSuspenseQuery(trpc.task.mine.queryOptions({ cycleId }))
  usePageTitle(task.list.title)
  const groups = data.cycle?.groups ?? []
  const shown = filterGroups(groups, {
    ...(state === undefined ? {} : { state }),
    ...(group === undefined ? {} : { group }),
    ...(find === undefined ? {} : { find }),
  })
  const count = shown.reduce((sum, each) => sum + each.responses.length, 0)
  const narrow = (filter: TaskFilter) =>
    void navigate({
      search: ({ state: _state, group: _group, find: _find, ...rest }) => ({ ...rest, ...filter }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className={styles.page}>
      <header>
        <h1>{task.list.title}</h1>
        <p className={styles.facts} lang="zh-CN">
          {data.cycle?.name}
        </p>
      </header>
      <ListFilter
        filter={{
          ...(state === undefined ? {} : { state }),
          ...(group === undefined ? {} : { group }),
          ...(find === undefined ? {} : { find }),
        }}
        groups={groups}
        onFilter={narrow}
      />
      <div className={styles.count}>
        <output>{task.list.count(count, data.cycle?.counts.responses ?? 0)}</output>
        <DownloadLink
          href={`/exports/cycles/${cycleId}/tasks.xlsx?${new URLSearchParams({ place: place.organisationId, lang }).toString()}`}
        >
          {task.list.download}
        </DownloadLink>
      </div>
      {count === 0 ? (
        <EmptyBlock
          title={task.list.nothing}
          why={task.list.nothingWhy}
          next={
            <button type="button" className={input.button} onClick={() => narrow({})}>
              {task.list.showAll}
            </button>
          }
        />
      ) : (
        <IndicatorList cycleId={cycleId} groups={shown} />
      )}
    </div>
  )
}
