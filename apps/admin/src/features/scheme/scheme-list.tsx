import { Link } from '@tanstack/react-router'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { Table } from 'antd'
import { texts } from '../../text/texts.ts'

export interface ListedScheme {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly state: 'draft' | 'frozen'
  readonly groups: readonly { readonly key: string; readonly name: string }[]
  readonly entries: number
}

/** Every scheme, the newest year first. */
export function SchemeList({ schemes }: { schemes: readonly ListedScheme[] }) {
  const { scheme } = texts.use()
  return (
    <TableBox least={640}>
      <Table
        dataSource={schemes}
        rowKey="id"
        pagination={false}
        footer={() => scheme.count(schemes.length)}
        columns={[
          {
            title: scheme.column.name,
            render: (_, each) => (
              <Link to="/schemes/$schemeId" params={{ schemeId: each.id }} lang="zh-CN">
                {each.name}
              </Link>
            ),
          },
          { title: scheme.column.year, dataIndex: 'year', className: 'number', width: 80 },
          {
            title: scheme.column.state,
            width: 110,
            render: (_, each) => (
              <StateMark shape={each.state === 'draft' ? 'active' : 'done'}>{scheme.states[each.state]}</StateMark>
            ),
          },
          {
            title: scheme.column.groups,
            render: (_, each) => <span lang="zh-CN">{each.groups.map(group => group.name).join('、')}</span>,
          },
          { title: scheme.column.entries, dataIndex: 'entries', align: 'right', className: 'number', width: 100 },
        ]}
      />
    </TableBox>
  )
}
