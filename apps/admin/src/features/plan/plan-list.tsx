import { Link } from '@tanstack/react-router'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { Table } from 'antd'
import { texts } from '../../text/texts.ts'

export interface ListedPlan {
  readonly id: string
  readonly title: string
  readonly documentNumber: string | null
  readonly year: number
  readonly fileName: string
  readonly importedAt: string
}

/** Every plan, the newest year first. */
export function PlanList({ plans }: { plans: readonly ListedPlan[] }) {
  const { plan } = texts.use()
  return (
    <TableBox least={720}>
      <Table
        dataSource={plans}
        rowKey="id"
        pagination={false}
        footer={() => plan.count(plans.length)}
        columns={[
          {
            title: plan.column.title,
            render: (_, each) => (
              <Link to="/plans/$planId" params={{ planId: each.id }} lang="zh-CN">
                {each.title}
              </Link>
            ),
          },
          { title: plan.column.number, render: (_, each) => <span lang="zh-CN">{each.documentNumber}</span> },
          { title: plan.column.year, dataIndex: 'year', className: 'number', width: 80 },
          { title: plan.column.file, render: (_, each) => <span lang="zh-CN">{each.fileName}</span> },
          {
            title: plan.column.imported,
            className: 'number',
            width: 150,
            render: (_, each) => `${each.importedAt.slice(0, 4)}-${momentOf(each.importedAt)}`,
          },
        ]}
      />
    </TableBox>
  )
}
