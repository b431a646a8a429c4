import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { usePageTitle } from '../../app/use-page-title.ts'
import { ClosedNotice } from '../../features/task/closed-notice.tsx'
import { CycleSwitch } from '../../features/task/cycle-switch.tsx'
import { GroupList } from '../../features/task/group-list.tsx'
import { ReturnedList } from '../../features/task/returned-list.tsx'
import { SubmitBox } from '../../features/task/submit-box.tsx'
import { TaskHead } from '../../features/task/task-head.tsx'
import { YearCourse } from '../../features/task/year-course.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import styles from './index.module.css'

interface TaskSearch {
  /** The cycle looked at; left out: the newest that is open. */
  cycle?: string
}

export const Route = createFileRoute('/_signed-in/')({
  validateSearch: (search: Record<string, unknown>): TaskSearch =>
    typeof search['cycle'] === 'string' ? { cycle: search['cycle'] } : {},
  loaderDeps: ({ search }) => ({ cycleId: search.cycle ?? null }),
  loader: ({ deps }) => queryClient.ensureQueryData(trpc.task.mine.queryOptions(deps)),
  component: TaskPage,
})

function TaskPage() {
  const { place } = usePlace()
  const { task } = texts.use()
  const { cycle: cycleId = null } = Route.useSearch()
  const { data } = useSuspenseQuery(trpc.task.mine.queryOptions({ cycleId }))
  const { cycles, cycle } = data
  usePageTitle(task.title)
  if (!cycle)
    return (
      <div className={styles.page}>
        <h1 className="unseen">{task.title}</h1>
        <EmptyBlock title={task.none} why={task.noneWhy} />
        <YearCourse roles={place.roles} />
      </div>
    )
  const open = cycle.state === 'open' && cycle.opensOn <= cycle.today
  return (
    <div className={styles.page}>
      <TaskHead cycle={cycle} />
      <ReturnedList cycle={cycle} />
      <ClosedNotice cycle={cycle} />
      {(open || cycle.counts.returned > 0) && <SubmitBox cycle={cycle} roles={place.roles} />}
      <GroupList cycle={cycle} />
      <CycleSwitch cycles={cycles} current={cycle.id} />
      <YearCourse roles={place.roles} />
    </div>
  )
}
