import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { formatNumber, isDecimal } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { renewReview } from './renew-review.ts'
import { isBulk, type QueuedResponse } from './review.ts'
import styles from './workbench.module.css'

/** What the office or a register supplied for one indicator, seen and confirmed by a second person, many assessees at once. */
export function BulkConfirm({
  cycleId,
  indicatorId,
  responses,
  onClose,
}: {
  cycleId: string
  indicatorId: string
  responses: readonly QueuedResponse[]
  onClose: () => void
}) {
  const { bulk: text } = texts.use().review
  const { data } = useSuspenseQuery(trpc.value.grid.queryOptions({ cycleId, indicatorId, dataItemIds: [] }))
  const ready = responses.filter(isBulk)
  const mine = ready.filter(each => each.needsSecondPerson)
  const free = ready.filter(each => !each.needsSecondPerson)
  const [chosen, setChosen] = useState<readonly string[]>(() => free.map(each => each.assesseeId))
  const run = useMutation(
    trpc.review.confirmSupplied.mutationOptions({
      async onSuccess({ accepted }) {
        showToast(text.done(accepted))
        await renewReview()
        onClose()
      },
    }),
  )
  const confirm = () =>
    run.mutate({
      requestId: newRequestId(),
      cycleId,
      responses: free
        .filter(each => chosen.includes(each.assesseeId))
        .map(({ assesseeId, version }) => ({ assesseeId, indicatorId, version })),
    })
  return (
    <div className={styles.bulk}>
      <p>{text.intro}</p>
      {mine.length > 0 && <p className={styles.why}>{text.yours(mine.length)}</p>}
      <FailureLine failure={run.error && failureOf(run.error)} />
      <div className={styles.acts}>
        <Button type="primary" disabled={chosen.length === 0} loading={run.isPending} onClick={confirm}>
          {text.act(chosen.length)}
        </Button>
        <Button onClick={() => setChosen(chosen.length === free.length ? [] : free.map(each => each.assesseeId))}>
          {chosen.length === free.length ? text.chooseNone : text.chooseAll}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </div>
      <BulkTable data={data} free={free} chosen={chosen} onChosen={setChosen} />
    </div>
  )
}

interface BulkTableProps {
  readonly data: inferProcedureOutput<AppRouter['value']['grid']>
  readonly free: readonly QueuedResponse[]
  readonly chosen: readonly string[]
  readonly onChosen: (assesseeIds: readonly string[]) => void
}

function BulkTable({ data, free, chosen, onChosen }: BulkTableProps) {
  const { bulk: text } = texts.use().review
  const cell = (assesseeId: string, index: number) => data.rows.find(row => row.assesseeId === assesseeId)?.cells[index]
  const show = (value: string | null | undefined): string =>
    value === null || value === undefined ? '—' : isDecimal(value) ? formatNumber(value) : value
  return (
    <Table
      dataSource={[...free]}
      rowKey="assesseeId"
      size="small"
      pagination={false}
      scroll={{ x: 480 }}
      locale={{ emptyText: text.none }}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: keys => onChosen(keys.map(String)),
        hideSelectAll: true,
        columnTitle: <span className="unseen">{text.choose}</span>,
        getCheckboxProps: each => ({ 'aria-label': each.assesseeName }),
      }}
      footer={() => text.count(free.length)}
      columns={[
        { title: text.organisation, render: (_, each) => <span lang="zh-CN">{each.assesseeName}</span> },
        ...data.items.flatMap((item, index) => [
          {
            title: (
              <span lang="zh-CN">
                {item.name}
                {item.unit !== null && ` (${item.unit})`}
              </span>
            ),
            key: item.id,
            align: 'right' as const,
            className: 'number',
            render: (_: unknown, each: QueuedResponse) => (
              <span lang="zh-CN">
                {show(cell(each.assesseeId, index)?.verified ?? cell(each.assesseeId, index)?.reported)}
              </span>
            ),
          },
          {
            title: text.lastYear,
            key: `${item.id}/before`,
            align: 'right' as const,
            className: 'number',
            render: (_: unknown, each: QueuedResponse) => (
              <span lang="zh-CN">{show(cell(each.assesseeId, index)?.baseline)}</span>
            ),
          },
        ]),
      ]}
    />
  )
}
