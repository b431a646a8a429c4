import type { Appointment, Organisation } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { Button } from 'antd'
import { Plus, X } from 'lucide-react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import styles from './account.module.css'
import {
  appointmentFaults,
  AppointmentFields,
  completed,
  type AppointmentEntry,
  type AppointmentFaults,
} from './appointment-fields.tsx'

/** What is wrong with one row. */
interface RowFaults {
  readonly key: number
  readonly fields: AppointmentFaults
}

/** What is wrong with each row, seen beside those above it: the same role twice at one time is refused. */
export function rowFaults(
  entries: readonly AppointmentEntry[],
  organisations: readonly Organisation[],
  text: Text['account']['create'],
): readonly RowFaults[] {
  return entries.map((entry, index) => ({
    key: entry.key,
    fields: appointmentFaults(entry, organisations, asHeld(entries.slice(0, index)), text),
  }))
}

function asHeld(entries: readonly AppointmentEntry[]): readonly Appointment[] {
  return entries.flatMap(entry => {
    const complete = completed(entry)
    return complete === null ? [] : [{ ...complete, id: String(entry.key), accountId: '', version: 1 }]
  })
}

interface AppointmentRowsProps {
  readonly base: string
  readonly entries: readonly AppointmentEntry[]
  readonly onEntries: (entries: readonly AppointmentEntry[]) => void
  readonly organisations: readonly Organisation[]
  /** Those to be shown. */
  readonly faults: readonly RowFaults[]
  readonly today: string
}

/** The appointments with which an account begins. */
export function AppointmentRows({ base, entries, onEntries, organisations, faults, today }: AppointmentRowsProps) {
  const { create: text } = texts.use().account
  const add = () => {
    const key = (entries.at(-1)?.key ?? 0) + 1
    onEntries([...entries, { key, organisationId: null, role: null, from: today, to: '' }])
  }
  return (
    <fieldset className={styles.appointments}>
      <legend className={styles.legend}>{text.appointments}</legend>
      <p className={panel.note}>{text.appointmentsHint}</p>
      {entries.map((entry, index) => (
        <div key={entry.key} className={styles.item}>
          <AppointmentFields
            base={`${base}-${entry.key}`}
            entry={entry}
            onEntry={next => onEntries(entries.with(index, next))}
            organisations={organisations}
            faults={faults.find(each => each.key === entry.key)?.fields ?? {}}
          />
          <div>
            <Button
              size="small"
              type="text"
              icon={<X size={16} aria-hidden />}
              onClick={() => onEntries(entries.toSpliced(index, 1))}
            >
              {text.remove(index + 1)}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon={<Plus size={16} aria-hidden />} onClick={add}>
          {text.add}
        </Button>
      </div>
    </fieldset>
  )
}
