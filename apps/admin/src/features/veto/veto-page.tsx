import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { ConfirmDrawer } from './confirm-drawer.tsx'
import { effectText, type Occurrence, type Veto } from './veto.ts'
import styles from './veto-page.module.css'
import { WithdrawDrawer } from './withdraw-drawer.tsx'

/** The scheme's vetoes with their legal basis, and what was confirmed by document. */
export function VetoPage({ cycleId }: { cycleId: string }) {
  const { veto: text } = texts.use()
  const { data } = useSuspenseQuery(trpc.veto.list.queryOptions({ cycleId }))
  const [confirming, setConfirming] = useState<Veto | null>(null)
  const [withdrawing, setWithdrawing] = useState<Occurrence | null>(null)
  const standing = (code: string): number =>
    data.occurrences.filter(each => each.vetoCode === code && each.withdrawnAt === null).length
  return (
    <section className={styles.page}>
      <Link to="/cycles/$cycleId/review" params={{ cycleId }}>
        ‹ {text.back}
      </Link>
      <h2>{text.title}</h2>
      <p className={styles.intro}>{text.intro}</p>
      {data.vetoes.length === 0 ? (
        <EmptyBlock title={text.empty.title} why={text.empty.why} />
      ) : (
        <VetoTable vetoes={data.vetoes} standing={standing} onConfirm={setConfirming} />
      )}
      {data.vetoes.length > 0 && <Occurrences cycleId={cycleId} data={data} onWithdraw={setWithdrawing} />}
      {confirming && (
        <ConfirmDrawer key={confirming.code} cycleId={cycleId} veto={confirming} onClose={() => setConfirming(null)} />
      )}
      {withdrawing && (
        <WithdrawDrawer
          key={withdrawing.id}
          cycleId={cycleId}
          occurrence={withdrawing}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </section>
  )
}

function VetoTable({
  vetoes,
  standing,
  onConfirm,
}: {
  vetoes: readonly Veto[]
  standing: (code: string) => number
  onConfirm: (veto: Veto) => void
}) {
  const { veto: text } = texts.use()
  return (
    <Table
      dataSource={[...vetoes]}
      rowKey="code"
      size="small"
      pagination={false}
      scroll={{ x: 860 }}
      columns={[
        {
          title: text.column.trigger,
          render: (_, veto) => (
            <>
              <strong lang="zh-CN">{veto.trigger}</strong>
              <div className={styles.basis}>
                {text.basis} <span lang="zh-CN">{veto.legalBasis.join('；')}</span>
              </div>
            </>
          ),
        },
        { title: text.column.effect, width: 150, render: (_, veto) => effectText(veto, text.effects) },
        {
          title: text.column.document,
          width: 170,
          render: (_, veto) => <span lang="zh-CN">{veto.triggerDocument}</span>,
        },
        { title: text.column.office, width: 120, render: (_, veto) => <span lang="zh-CN">{veto.officeName}</span> },
        {
          title: text.column.count,
          width: 72,
          align: 'right',
          className: 'number',
          render: (_, veto) => standing(veto.code),
        },
        ...(vetoes.some(veto => veto.mayConfirm)
          ? [
              {
                title: <span className="unseen">{text.confirm.act}</span>,
                key: 'act',
                width: 104,
                align: 'right' as const,
                render: (_: unknown, veto: Veto) =>
                  veto.mayConfirm && (
                    <Button size="small" aria-label={text.confirm.actFor(veto.trigger)} onClick={() => onConfirm(veto)}>
                      {text.confirm.act}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Occurrences({
  cycleId,
  data,
  onWithdraw,
}: {
  cycleId: string
  data: { readonly vetoes: readonly Veto[]; readonly occurrences: readonly Occurrence[] }
  onWithdraw: (occurrence: Occurrence) => void
}) {
  const { occurrences: text } = texts.use().veto
  const vetoOf = (code: string): Veto | undefined => data.vetoes.find(each => each.code === code)
  return (
    <>
      <h3>{text.title}</h3>
      <Table
        dataSource={[...data.occurrences]}
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 760 }}
        locale={{ emptyText: text.none }}
        columns={[
          {
            title: text.assessee,
            render: (_, each) => <AssesseeLink cycleId={cycleId} occurrence={each} />,
          },
          {
            title: text.trigger,
            render: (_, each) => <span lang="zh-CN">{vetoOf(each.vetoCode)?.trigger ?? each.vetoCode}</span>,
          },
          {
            title: text.document,
            render: (_, each) => (
              <span lang="zh-CN">
                {each.documentNumber}
                {each.note !== null && `（${each.note}）`}
              </span>
            ),
          },
          { title: text.onDate, className: 'number', render: (_, each) => each.onDate },
          {
            title: text.by,
            render: (_, each) => (
              <>
                <span lang="zh-CN">{each.confirmedBy ?? ''}</span>{' '}
                <span className="number">{momentOf(each.confirmedAt)}</span>
              </>
            ),
          },
          {
            title: text.state,
            render: (_, each) =>
              each.withdrawnAt === null ? (
                `▲ ${text.stands}`
              ) : (
                <span lang="zh-CN">{text.withdrawn(each.withdrawnReason ?? '')}</span>
              ),
          },
          {
            title: <span className="unseen">{text.act}</span>,
            key: 'act',
            align: 'right',
            render: (_, each) =>
              each.withdrawnAt === null &&
              vetoOf(each.vetoCode)?.mayConfirm === true && (
                <Button
                  size="small"
                  type="link"
                  aria-label={text.actFor(each.assesseeName)}
                  onClick={() => onWithdraw(each)}
                >
                  {text.act}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

function AssesseeLink({ cycleId, occurrence }: { cycleId: string; occurrence: Occurrence }) {
  return (
    <Link
      to="/cycles/$cycleId/review"
      params={{ cycleId }}
      search={{ by: 'assessee', assessee: occurrence.assesseeId }}
      lang="zh-CN"
    >
      {occurrence.assesseeName}
    </Link>
  )
}
