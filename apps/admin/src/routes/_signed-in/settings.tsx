import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { calendarYears } from '@yaodian/domain'
import { PageHead } from '../../app/page-head.tsx'
import { SystemTabs } from '../../app/system-tabs.tsx'
import styles from '../../features/calendar/calendar.module.css'
import { YearPage } from '../../features/calendar/year-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/settings')({
  validateSearch: ({ year }: Record<string, unknown>): { year?: number } => (isYear(year) ? { year } : {}),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, context }) =>
    queryClient.ensureQueryData(
      trpc.calendar.year.queryOptions({ year: deps.year ?? Number(context.me.today.slice(0, 4)) }),
    ),
  component: SettingsPage,
})

function isYear(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= calendarYears.first && Number(value) <= calendarYears.last
}

/** 系统: the working calendar of a year. */
function SettingsPage() {
  const { calendar: text } = texts.use()
  const { me } = usePlace()
  const { year = Number(me.today.slice(0, 4)) } = Route.useSearch()
  const { data } = useSuspenseQuery(trpc.calendar.year.queryOptions({ year }))
  return (
    <>
      <SystemTabs />
      <PageHead title={text.title(year)} facts={[text.explanation]} />
      <nav className={styles.years} aria-label={text.years}>
        {year > calendarYears.first && (
          <Link to="/settings" search={{ year: year - 1 }}>
            ‹ {text.previous(year - 1)}
          </Link>
        )}
        <strong aria-current="page">{text.previous(year)}</strong>
        {year < calendarYears.last && (
          <Link to="/settings" search={{ year: year + 1 }}>
            {text.next(year + 1)} ›
          </Link>
        )}
      </nav>
      <YearPage key={year} data={data} today={me.today} />
    </>
  )
}
