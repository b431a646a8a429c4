import { texts } from '../../text/texts.ts'
import { daysBetween } from './days-between.ts'
import { shortDay } from '@yaodian/ui/text/date.ts'

/** From when to when a cycle is filled in, and how long is left while it is. */
export function DeadlineFact({
  opensOn,
  deadline,
  today,
  open,
}: {
  opensOn: string
  deadline: string
  today: string
  open: boolean
}) {
  const { cycle } = texts.use()
  const left = daysBetween(today, deadline)
  const to = opensOn.slice(0, 4) === deadline.slice(0, 4) ? shortDay(deadline) : deadline
  return (
    <>
      {cycle.filling(opensOn, to)}
      {open && ` (${left < 0 ? cycle.overdue(-left) : cycle.daysLeft(left)})`}
    </>
  )
}
