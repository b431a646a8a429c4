import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { DecideDrawer } from './decide-drawer.tsx'
import { shapeOf, type FalseReports, type Report } from './occurrence.ts'
import styles from './occurrence-page.module.css'
import { ReportDrawer } from './report-drawer.tsx'
import { WithdrawReport } from './withdraw-drawer.tsx'

type Effect = NonNullable<FalseReports['effect']>

function effectsOf(
  { zeroIndicator, penaltyTimes, downgrade, disqualify }: Effect,
  words: Text['occurrence']['falseReport']['effects'],
): readonly string[] {
  return [
    ...(zeroIndicator ? [words.zeroIndicator] : []),
    ...(penaltyTimes === null ? [] : [words.penaltyTimes(penaltyTimes)]),
    ...(downgrade === null ? [] : [words.downgrade(downgrade)]),
    ...(disqualify ? [words.disqualify] : []),
  ]
}

/** 弄虚作假: found, heard, decided by another. */
export function FalseReportSection({ cycleId, data, effect }: { cycleId: string; data: FalseReports; effect: Effect }) {
  const { falseReport: text } = texts.use().occurrence
  const [recording, setRecording] = useState(false)
  const [deciding, setDeciding] = useState<Report | null>(null)
  const [withdrawing, setWithdrawing] = useState<Report | null>(null)
  const running = data.cycleState === 'open' || data.cycleState === 'reviewing'
  return (
    <>
      <h3>{text.title}</h3>
      <p className={styles.intro}>
        {text.intro} {text.consequence(effectsOf(effect, text.effects))}
      </p>
      {running && data.indicators.some(each => each.mayDecide) && (
        <div>
          <Button onClick={() => setRecording(true)}>{text.record.act}</Button>
        </div>
      )}
      <Reports data={data} running={running} onDecide={setDeciding} onWithdraw={setWithdrawing} />
      {recording && <ReportDrawer cycleId={cycleId} data={data} onClose={() => setRecording(false)} />}
      {deciding && (
        <DecideDrawer key={deciding.id} cycleId={cycleId} report={deciding} onClose={() => setDeciding(null)} />
      )}
      {withdrawing && (
        <WithdrawReport
          key={withdrawing.id}
          cycleId={cycleId}
          report={withdrawing}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </>
  )
}

interface ReportsProps {
  readonly data: FalseReports
  readonly running: boolean
  readonly onDecide: (report: Report) => void
  readonly onWithdraw: (report: Report) => void
}

function Reports({ data, running, onDecide, onWithdraw }: ReportsProps) {
  const words = texts.use().occurrence
  const { falseReport: text } = words
  return (
    <Table
      dataSource={[...data.reports]}
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 900 }}
      locale={{ emptyText: text.none }}
      columns={[
        {
          title: text.column.assessee,
          width: 160,
          render: (_, each) => <span lang="zh-CN">{each.assesseeName}</span>,
        },
        {
          title: text.column.indicator,
          width: 170,
          render: (_, each) => <span lang="zh-CN">{each.indicatorName}</span>,
        },
        {
          title: text.column.finding,
          render: (_, each) => (
            <>
              <span lang="zh-CN">{each.finding}</span>
              <span className={styles.small}>
                {words.recordedBy(each.recordedByName ?? '', momentOf(each.recordedAt))}
              </span>
            </>
          ),
        },
        { title: text.column.decision, width: 190, render: (_, each) => <Decision report={each} /> },
        {
          title: text.column.state,
          width: 130,
          render: (_, each) => (
            <>
              <StateMark shape={shapeOf[each.state]}>{text.states[each.state]}</StateMark>
              {each.withdrawnReason !== null && (
                <span lang="zh-CN" className={styles.small}>
                  {words.withdrawnFor(each.withdrawnReason)}
                </span>
              )}
            </>
          ),
        },
        {
          title: <span className="unseen">{words.column.act}</span>,
          key: 'act',
          width: 132,
          align: 'right',
          render: (_, each) =>
            running &&
            each.mayDecide &&
            each.state !== 'withdrawn' && (
              <ReportActs report={each} onDecide={() => onDecide(each)} onWithdraw={() => onWithdraw(each)} />
            ),
        },
      ]}
    />
  )
}

function Decision({ report }: { report: Report }) {
  const { falseReport: text } = texts.use().occurrence
  return (
    <>
      {report.heardOn !== null && <span className={styles.small}>{text.heard(report.heardOn)}</span>}
      {report.documentNumber !== null && (
        <span lang="zh-CN">{text.decided(report.documentNumber, report.on ?? '')}</span>
      )}
    </>
  )
}

function ReportActs({
  report,
  onDecide,
  onWithdraw,
}: {
  report: Report
  onDecide: () => void
  onWithdraw: () => void
}) {
  const { falseReport, withdraw } = texts.use().occurrence
  const { decide: text } = falseReport
  return (
    <>
      {report.state === 'recorded' && report.recordedByMe && <span className={styles.small}>{text.other}</span>}
      {report.state === 'recorded' && !report.recordedByMe && (
        <Button size="small" aria-label={text.actFor(report.assesseeName, report.indicatorName)} onClick={onDecide}>
          {text.act}
        </Button>
      )}
      <Button
        size="small"
        type="link"
        aria-label={withdraw.actFor(report.assesseeName, report.indicatorName)}
        onClick={onWithdraw}
      >
        {withdraw.act}
      </Button>
    </>
  )
}
