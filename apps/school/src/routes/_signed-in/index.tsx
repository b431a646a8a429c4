import { createFileRoute } from '@tanstack/react-router'
import { longDay } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { usePageTitle } from '../../app/use-page-title.ts'
import { YearCourse } from '../../features/task/year-course.tsx'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import styles from './index.module.css'

export const Route = createFileRoute('/_signed-in/')({ component: TaskPage })

function TaskPage() {
  const { me, place } = usePlace()
  const { shell, task } = texts.use()
  const locale = useLocale()
  usePageTitle(task.title)
  return (
    <div className={styles.page}>
      <header>
        <h1>{task.title}</h1>
        <p className={styles.facts}>
          {task.today(longDay(me.today, locale))} · {task.actingAs(shell.roles(place.roles))}
        </p>
      </header>
      <YearCourse roles={place.roles} />
    </div>
  )
}
