import { failureSentences } from '@yaodian/ui/block/failure-sentences.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Table } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './account.module.css'
import type { PlannedAccount } from './planned-account.ts'

interface PasswordTableProps {
  readonly planned: readonly PlannedAccount[]
  readonly placesOf: (account: PlannedAccount) => string
}

/** Accounts with their initial passwords, or why one was not created; printed, it is cut into slips. */
export function PasswordTable({ planned, placesOf }: PasswordTableProps) {
  const { account } = texts.use()
  const ui = uiTexts.use()
  problemTexts.use()
  return (
    <Table
      dataSource={planned}
      rowKey="requestId"
      size="small"
      pagination={false}
      scroll={{ x: 720 }}
      columns={[
        { title: account.field.appointments, render: (_, each) => <span lang="zh-CN">{placesOf(each)}</span> },
        { title: account.field.username, dataIndex: 'username', width: 160 },
        { title: account.field.name, width: 160, render: (_, each) => <span lang="zh-CN">{each.name}</span> },
        {
          title: account.password.title,
          className: 'number',
          width: 280,
          render: (_, each) => {
            if (each.state === 'created') return <strong>{each.password}</strong>
            if (each.failure === null) return account.none
            return <span className={styles.wrong}>{failureSentences(each.failure, ui, sayProblem).join(' ')}</span>
          },
        },
      ]}
    />
  )
}
