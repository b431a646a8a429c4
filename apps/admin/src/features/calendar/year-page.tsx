import { useMutation } from '@tanstack/react-query'
import { checkCalendarYear, type CalendarYear, type NationalDay, type OwnDay } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { markUnsaved } from '@yaodian/ui/form/unsaved.ts'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import { CalendarConflict } from './calendar-conflict.tsx'
import styles from './calendar.module.css'
import { DayList } from './day-list.tsx'
import { daysOf, sameDays, toDraft, type DraftDay } from './draft-day.ts'
import { NationalList } from './national-list.tsx'
import { PasteDays } from './paste-days.tsx'
import { YearSheet } from './year-sheet.tsx'

interface YearPageProps {
  readonly data: CalendarYear & { readonly national: readonly NationalDay[] }
  readonly today: string
}

/** A year's calendar: the sheet shows at once what the list says, and nothing holds before it is saved. */
export function YearPage({ data, today }: YearPageProps) {
  const { year, national } = data
  const { own: text, paste } = texts.use().calendar
  const edit = useYear(data)
  const { draft, setDraft, changed, newer } = edit
  const mine = daysOf(draft)
  const problems = checkCalendarYear(year, mine)
  const addDays = (days: readonly OwnDay[], to: readonly DraftDay[]) =>
    setDraft([...to, ...toDraft(days, Math.max(-1, ...draft.map(each => each.key)) + 1)])
  return (
    <div className={styles.page}>
      <YearSheet year={year} national={national} own={mine} today={today} />
      <div className={styles.columns}>
        <section className={styles.block}>
          <h2>{text.title}</h2>
          <p className={styles.quiet}>{text.why}</p>
          {newer && (
            <CalendarConflict
              theirs={data.days}
              mine={mine}
              onTheirs={edit.take}
              onMine={() => edit.save(data.version)}
            />
          )}
          <DayList year={year} draft={draft} onDraft={setDraft} problems={problems} />
          <div>
            <Button onClick={() => addDays([{ date: '', kind: 'holiday', name: '' }], draft)}>{text.add}</Button>
          </div>
          <PasteDays
            year={year}
            onRead={days => {
              addDays(days, [])
              showToast(paste.read(days.length))
            }}
          />
          {edit.failure?.kind !== 'stale' && <FailureLine failure={edit.failure} />}
          {!newer && (
            <div className={styles.acts}>
              <Button
                type="primary"
                loading={edit.pending}
                disabled={!changed || problems.length > 0}
                aria-describedby="calendar-why"
                onClick={() => edit.save()}
              >
                {text.save(year)}
              </Button>
              {changed && <Button onClick={edit.take}>{text.reset}</Button>}
              <span id="calendar-why" className={problems.length > 0 ? styles.wrong : styles.quiet}>
                {problems.length > 0 ? text.faulty(problems.length) : changed ? text.unsaved : text.unchanged}
              </span>
            </div>
          )}
        </section>
        <NationalList year={year} days={national} />
      </div>
    </div>
  )
}

/** The list while it is edited. What is stored may become newer meanwhile: both are then kept until one is chosen. */
function useYear(data: YearPageProps['data']) {
  const { own: text } = texts.use().calendar
  const [seen, setSeen] = useState<CalendarYear>(data)
  const [draft, setDraft] = useState<readonly DraftDay[]>(() => toDraft(data.days))
  const changed = !sameDays(daysOf(draft), seen.days)
  const take = (from: CalendarYear = data) => {
    setSeen(from)
    setDraft(toDraft(from.days))
    set.reset()
  }
  const set = useMutation(
    trpc.calendar.set.mutationOptions({
      async onSuccess(after) {
        showToast(text.done(after.year))
        setSeen(after)
        setDraft(toDraft(after.days))
        await queryClient.invalidateQueries(trpc.calendar.pathFilter())
      },
      onError: () => queryClient.invalidateQueries(trpc.calendar.pathFilter()),
    }),
  )
  const intention = useIntention()
  const isNewer = data.version > seen.version
  if (isNewer && !changed && !set.isPending) take()
  const key = `calendar ${data.year}`
  useEffect(() => {
    markUnsaved(key, changed)
    return () => markUnsaved(key, false)
  }, [key, changed])
  const save = (version: number = seen.version) => {
    const days = daysOf(draft).map(day => ({ ...day }))
    set.mutate({ requestId: intention({ days, version }), year: data.year, version, days })
  }
  return {
    draft,
    setDraft,
    changed,
    newer: isNewer && changed && !set.isPending,
    take: () => take(),
    save,
    pending: set.isPending,
    failure: set.error && failureOf(set.error),
  }
}
