import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { ResponseMark } from '@yaodian/ui/state/state-mark.tsx'
import { Button, Table } from 'antd'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'
import { daysBetween } from './days-between.ts'

const states = ['waiting', 'ready', 'returned', 'objected', 'accepted'] as const

/** The page before filling in ends: what follows from it, and what is still missing. */
export function CloseFilling({ cycleId, version, today }: { cycleId: string; version: number; today: string }) {
  const { close: text } = texts.use().cycle
  const { data } = useSuspenseQuery(trpc.cycle.overview.queryOptions({ cycleId }))
  const { data: assessees } = useSuspenseQuery(trpc.cycle.assessees.queryOptions({ cycleId }))
  const running = assessees.filter(each => each.extended && each.deadline >= today)
  const navigate = useNavigate()
  const intention = useIntention()
  const close = useMutation(
    trpc.cycle.closeFilling.mutationOptions({
      async onSuccess() {
        showToast(text.done)
        await queryClient.invalidateQueries()
        await navigate({ to: '/cycles/$cycleId', params: { cycleId } })
      },
    }),
  )
  if (data.cycle.state !== 'open') return <p>{text.already}</p>
  const left = daysBetween(today, data.cycle.deadline)
  return (
    <section className={styles.narrow}>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <ul className={styles.consequences}>
        {text.consequences.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {running.length > 0 && (
        <p className={styles.warning}>
          {text.running(running.length)}{' '}
          <span lang="zh-CN">{running.map(each => `${each.name}（${each.deadline}）`).join('、')}</span>
        </p>
      )}
      <h3>{text.states}</h3>
      <Table
        dataSource={states.map(state => ({ state, count: data.all[state] }))}
        rowKey="state"
        size="small"
        pagination={false}
        columns={[
          { title: text.state, render: (_, each) => <ResponseMark state={each.state} /> },
          { title: text.responses, dataIndex: 'count', align: 'right', className: 'number' },
        ]}
      />
      <p className={data.all.waiting > 0 ? styles.warning : undefined}>
        {left > 0 && `${text.early(left)} `}
        {data.all.waiting > 0 ? text.waiting(data.all.waiting) : text.complete}
      </p>
      <div className={styles.acts}>
        <Button
          type="primary"
          danger
          loading={close.isPending}
          onClick={() => close.mutate({ requestId: intention({ cycleId, version }), cycleId, version })}
        >
          {text.act}
        </Button>
        <Link to="/cycles/$cycleId" params={{ cycleId }}>
          {text.back}
        </Link>
      </div>
      <FailureLine failure={close.error && failureOf(close.error)} />
    </section>
  )
}
