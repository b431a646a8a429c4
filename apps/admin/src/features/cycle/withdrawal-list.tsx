import { useSuspenseQuery } from '@tanstack/react-query'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'
import { WithdrawalDrawer, type Leaving } from './withdrawal-drawer.tsx'

/** Who was taken out of the cycle, and why; nothing while there is nobody. */
export function WithdrawalList({ cycleId, mayReadmit }: { cycleId: string; mayReadmit: boolean }) {
  const { withdrawal: text } = texts.use().cycle
  const { data } = useSuspenseQuery(trpc.cycle.withdrawals.queryOptions({ cycleId }))
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  if (data.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>{text.list}</h2>
      <TableBox least={560}>
        <Table
          dataSource={[...data]}
          rowKey="assesseeId"
          size="small"
          pagination={false}
          columns={[
            { title: text.name, render: (_, each) => <span lang="zh-CN">{each.name}</span> },
            { title: text.reason, render: (_, each) => <span lang="zh-CN">{each.reason}</span> },
            { title: text.by, render: (_, each) => `${each.by ?? ''} ${momentOf(each.at)}` },
            ...(mayReadmit
              ? [
                  {
                    title: <span className="unseen">{text.readmit.act}</span>,
                    key: 'act',
                    align: 'right' as const,
                    render: (_: unknown, { assesseeId: id, name, version }: (typeof data)[number]) => (
                      <Button
                        size="small"
                        type="link"
                        aria-label={text.readmit.actFor(name)}
                        onClick={() => setLeaving({ act: 'readmit', id, name, version })}
                      >
                        {text.readmit.act}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </TableBox>
      {leaving && <WithdrawalDrawer cycleId={cycleId} leaving={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}
