import { useBlocker } from '@tanstack/react-router'
import type { Organisation } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './account.module.css'
import { PasswordTable } from './password-table.tsx'
import { passwordSheet, type PlannedAccount } from './planned-account.ts'
import { useRun } from './use-run.ts'

interface CreateRunProps {
  readonly planned: readonly PlannedAccount[]
  readonly organisations: readonly Organisation[]
  readonly onPlanned: (planned: readonly PlannedAccount[]) => void
}

/** Creates accounts one after the other, can be stopped and gone on with, and hands out the initial passwords. */
export function CreateRun({ planned, organisations, onPlanned }: CreateRunProps) {
  const { account, shell } = texts.use()
  const text = account.many
  const [kept, setKept] = useState(false)
  const { running, run, stop } = useRun(planned, onPlanned)
  const created = planned.filter(each => each.state === 'created')
  const failed = planned.filter(each => each.state === 'failed').length
  const complete = created.length === planned.length
  const nameOf = new Map(organisations.map(each => [each.id, each.name]))
  const placesOf = ({ appointments }: PlannedAccount): string =>
    appointments.map(each => `${nameOf.get(each.organisationId) ?? ''} ${shell.roles([each.role])}`).join(account.join)
  // The passwords are nowhere else: leaving is asked about until they were taken along.
  useBlocker({
    shouldBlockFn: () => !confirm(text.leave),
    enableBeforeUnload: true,
    disabled: kept || created.length === 0,
  })
  const download = () => {
    const head = [account.field.appointments, account.field.username, account.field.name, account.password.title]
    const rows = created.map(each => [placesOf(each), each.username, each.name, each.password])
    saveFile(passwordSheet(head, rows), text.fileName)
    setKept(true)
  }
  const print = () => {
    window.print()
    setKept(true)
  }
  return (
    <section className={panel.panel}>
      <h2>{complete ? text.done(created.length) : text.progress(created.length, planned.length)}</h2>
      {!complete && (
        <div className="no-print">
          <Progress
            percent={Math.round((created.length / planned.length) * 100)}
            showInfo={false}
            aria-label={text.progress(created.length, planned.length)}
          />
        </div>
      )}
      {failed > 0 && !running && <p className={styles.wrong}>{text.failed(failed)}</p>}
      <p className={panel.warning}>
        <strong>{account.password.once}</strong> {account.password.first}
      </p>
      <div className={`${panel.acts} no-print`}>
        {running && <Button onClick={stop}>{text.stop}</Button>}
        {!running && !complete && <Button onClick={() => void run()}>{text.go}</Button>}
        <Button type="primary" disabled={created.length === 0} onClick={download}>
          {text.download}
        </Button>
        <Button disabled={created.length === 0} onClick={print}>
          {text.print}
        </Button>
      </div>
      <h3>{text.list}</h3>
      <PasswordTable planned={planned} placesOf={placesOf} />
    </section>
  )
}

function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
