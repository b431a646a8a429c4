import { roles, type Organisation, type Role } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { Field } from '@yaodian/ui/form/field.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { StateIcon, StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { Button, Input, Table } from 'antd'
import { useState, type FormEvent } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import styles from './account.module.css'
import { planAccounts, type PlannedAccount } from './planned-account.ts'
import { CreateRun } from './create-run.tsx'
import { readSheet, roleKey, type ReadSheet, type SheetFault, type SheetRow } from './read-sheet.ts'

interface CreateManyProps {
  readonly organisations: readonly Organisation[]
  readonly takenNames: ReadonlySet<string>
  readonly today: string
  /** A sheet to begin with, and for how many organisations; null for an empty one. */
  readonly preset: { readonly sheet: string; readonly count: number } | null
}

/** Many accounts at once: paste, look at what was read, create, hand out the passwords. */
export function CreateMany({ organisations, takenNames, today, preset }: CreateManyProps) {
  const { account, shell } = texts.use()
  const [pasted, setPasted] = useState(preset?.sheet ?? '')
  const [from, setFrom] = useState(today)
  const [sheet, setSheet] = useState<ReadSheet | null>(null)
  const [planned, setPlanned] = useState<readonly PlannedAccount[] | null>(null)
  const roleOf = roleNames(shell)
  const check = (event: FormEvent) => {
    event.preventDefault()
    setSheet(readSheet(pasted, { organisations, takenNames, roleOf, from }))
  }
  const text = account.many
  if (planned !== null) return <CreateRun planned={planned} organisations={organisations} onPlanned={setPlanned} />
  if (sheet !== null && sheet.rows.length > 0)
    return (
      <Rehearsal
        sheet={sheet}
        onAgain={() => setSheet(null)}
        onStart={() => setPlanned(planAccounts(sheet.accounts))}
      />
    )
  return (
    <form className={`${panel.panel} ${panel.narrow}`} onSubmit={check} noValidate>
      <p>{text.intro}</p>
      {preset !== null && (
        <p className={panel.warning}>{preset.count === 0 ? text.presetNone : text.preset(preset.count)}</p>
      )}
      <Field label={text.paste} error={sheet === null ? '' : text.empty}>
        {input => (
          <Input.TextArea
            {...input}
            className={styles.paste ?? ''}
            rows={10}
            placeholder={text.example}
            lang="zh-CN"
            value={pasted}
            onChange={event => setPasted(event.target.value)}
          />
        )}
      </Field>
      <Field label={text.from}>
        {input => (
          <Input
            {...input}
            type="date"
            className={styles.date ?? ''}
            value={from}
            onChange={event => setFrom(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" htmlType="submit">
          {text.check}
        </Button>
      </div>
    </form>
  )
}

/** Every way to write a role in a sheet: its name in the present language, in Chinese, and by its key. */
function roleNames(shell: Text['shell']): ReadonlyMap<string, Role> {
  const chinese: Readonly<Record<Role, string>> = {
    administrator: '局管理员',
    leader: '局领导',
    reviewer: '股室审核员',
    reporter: '填报员',
    head: '负责人',
  }
  return new Map(
    roles.flatMap(role => [shell.roles([role]), chinese[role], role].map(name => [roleKey(name), role] as const)),
  )
}

interface RehearsalProps {
  readonly sheet: ReadSheet
  readonly onAgain: () => void
  readonly onStart: () => void
}

/** What was read, row by row, before anything is done. */
function Rehearsal({ sheet, onAgain, onStart }: RehearsalProps) {
  const { account } = texts.use()
  problemTexts.use()
  const text = account.many
  const faulty = sheet.rows.filter(each => each.faults.length > 0 || each.problems.length > 0).length
  return (
    <section className={panel.panel}>
      <div aria-live="polite">
        <p>
          <strong>{text.ready(sheet.accounts.length)}</strong>
        </p>
        {faulty > 0 && <p className={styles.wrong}>{text.faults(faulty)}</p>}
      </div>
      <div className={panel.acts}>
        <Button type="primary" disabled={sheet.accounts.length === 0} onClick={onStart}>
          {text.start(sheet.accounts.length)}
        </Button>
        <Button onClick={onAgain}>{text.again}</Button>
      </div>
      <Table
        dataSource={sheet.rows}
        rowKey="line"
        size="small"
        pagination={false}
        scroll={{ x: 900 }}
        footer={() => text.rows(new Set(sheet.rows.map(each => each.username)).size, sheet.rows.length)}
        columns={[
          { title: text.line, dataIndex: 'line', align: 'right', className: 'number', width: 56 },
          {
            title: account.field.organisation,
            width: 160,
            render: (_, each) => <span lang="zh-CN">{each.organisation}</span>,
          },
          { title: account.field.username, dataIndex: 'username', width: 150 },
          { title: account.field.name, width: 140, render: (_, each) => <span lang="zh-CN">{each.name}</span> },
          { title: account.field.role, dataIndex: 'role', width: 110 },
          { title: text.problem, render: (_, each) => <Finding row={each} text={text} /> },
        ]}
      />
    </section>
  )
}

function Finding({ row, text }: { row: SheetRow; text: Text['account']['many'] }) {
  const found = [...row.faults.map(fault => sayFault(fault, text)), ...row.problems.map(sayProblem)]
  if (found.length === 0) return <StateMark shape="done">{text.fine}</StateMark>
  return (
    <span className={styles.finding}>
      <StateIcon shape="late" />
      <span>{found.join(' ')}</span>
    </span>
  )
}

function sayFault(fault: SheetFault, { problems }: Text['account']['many']): string {
  switch (fault.code) {
    case 'columns':
      return problems.columns(fault.found)
    case 'organisationUnknown':
    case 'organisationAmbiguous':
      return problems[fault.code](fault.name)
    case 'roleUnknown':
      return problems.roleUnknown(fault.role)
    case 'nameDiffers':
      return problems.nameDiffers(fault.first)
    case 'exists':
      return problems.exists(fault.username)
    case 'nameMissing':
    case 'accountFaulty':
      return problems[fault.code]
  }
}
