import { Link } from '@tanstack/react-router'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { Table } from 'antd'
import type { CycleState } from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import { CycleStateMark } from './cycle-state-mark.tsx'

export interface ListedCycle {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly state: CycleState
  readonly opensOn: string
  readonly deadline: string
  readonly openedAt: string
}

/** Every cycle, the newest year first. */
export function CycleList({ cycles }: { cycles: readonly ListedCycle[] }) {
  const { cycle } = texts.use()
  return (
    <TableBox least={800}>
      <Table
        dataSource={cycles}
        rowKey="id"
        pagination={false}
        footer={() => cycle.count(cycles.length)}
        columns={[
          {
            title: cycle.column.name,
            render: (_, each) => (
              <Link to="/cycles/$cycleId" params={{ cycleId: each.id }} lang="zh-CN">
                {each.name}
              </Link>
            ),
          },
          { title: cycle.column.year, dataIndex: 'year', className: 'number', width: 80 },
          { title: cycle.column.state, width: 140, render: (_, each) => <CycleStateMark state={each.state} /> },
          {
            title: cycle.column.filling,
            className: 'number',
            width: 220,
            render: (_, each) => `${each.opensOn} – ${each.deadline}`,
          },
          {
            title: cycle.column.opened,
            className: 'number',
            width: 140,
            render: (_, each) => `${each.openedAt.slice(0, 4)}-${momentOf(each.openedAt)}`,
          },
        ]}
      />
    </TableBox>
  )
}
