import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { Table } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'

export interface CycleGroup {
  readonly key: string
  readonly name: string
  readonly assessees: number
  readonly fields: number
  readonly files: number
}

/** Who is assessed with whom, and how much one of them is asked for. */
export function GroupTable({ groups }: { groups: readonly CycleGroup[] }) {
  const { groups: text } = texts.use().cycle
  return (
    <section className={styles.block}>
      <h2>{text.title}</h2>
      <TableBox least={480}>
        <Table
          dataSource={groups}
          rowKey="key"
          size="small"
          pagination={false}
          columns={[
            { title: text.name, render: (_, group) => <span lang="zh-CN">{group.name}</span> },
            { title: text.assessees, dataIndex: 'assessees', align: 'right', className: 'number' },
            { title: text.fields, dataIndex: 'fields', align: 'right', className: 'number' },
            { title: text.files, dataIndex: 'files', align: 'right', className: 'number' },
          ]}
          summary={() => (
            <Table.Summary.Row>
              <Table.Summary.Cell index={0}>{text.total}</Table.Summary.Cell>
              <Table.Summary.Cell index={1} align="right" className="number">
                {groups.reduce((sum, group) => sum + group.assessees, 0)}
              </Table.Summary.Cell>
              <Table.Summary.Cell index={2} colSpan={2} />
            </Table.Summary.Row>
          )}
        />
      </TableBox>
    </section>
  )
}
