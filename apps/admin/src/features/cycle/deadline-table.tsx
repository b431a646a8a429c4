import { useSuspenseQuery } from '@tanstack/react-query'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { Button, Checkbox, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'
import { WithdrawalDrawer, type Leaving } from './withdrawal-drawer.tsx'
import { ExtensionDrawer, type ExtendedAssessee } from './extension-drawer.tsx'

export interface DeadlineTableProps {
  readonly cycleId: string
  readonly groups: readonly { readonly key: string; readonly name: string }[]
  readonly mayExtend: boolean
  /** Filling in has ended. */
  readonly fixed: boolean
  /** Assessees can be taken out of the cycle. */
  readonly mayWithdraw: boolean
}

/** Until when each assessee may fill in; here a deadline is extended. */
export function DeadlineTable({ cycleId, groups, mayExtend, fixed, mayWithdraw }: DeadlineTableProps) {
  const { deadlines: text } = texts.use().cycle
  const { data: assessees } = useSuspenseQuery(trpc.cycle.assessees.queryOptions({ cycleId }))
  const [filter, setFilter] = useState<Filter>({ search: '', group: '', extended: false })
  const [extending, setExtending] = useState<ExtendedAssessee | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const shown = assessees.filter(
    each =>
      each.name.includes(filter.search.trim()) &&
      (filter.group === '' || each.groupKey === filter.group) &&
      (!filter.extended || each.extended),
  )
  const nameOf = (key: string): string => groups.find(group => group.key === key)?.name ?? key
  return (
    <section className={styles.block}>
      <h2>{text.title}</h2>
      <DeadlineFilter groups={groups} filter={filter} onFilter={setFilter} />
      {fixed && <p className={styles.foot}>{text.fixed}</p>}
      <TableBox least={640}>
        <Table
          dataSource={shown}
          rowKey="id"
          size="small"
          pagination={shown.length > 300 ? { pageSize: 100, showSizeChanger: false } : false}
          locale={{ emptyText: text.none }}
          footer={() => text.count(shown.length, assessees.length)}
          columns={[
            {
              title: text.name,
              render: (_, each) => <AssesseeName name={each.name} retiredOn={each.retiredOn} />,
            },
            { title: text.group, render: (_, each) => <span lang="zh-CN">{nameOf(each.groupKey)}</span> },
            {
              title: text.deadline,
              className: 'number',
              render: (_, each) => (each.extended ? `${each.deadline} (${text.extended})` : each.deadline),
            },
            {
              title: text.submitted,
              className: 'number',
              render: (_, each) =>
                each.firstSubmittedAt === null ? text.notSubmitted : momentOf(each.firstSubmittedAt),
            },
            ...(mayWithdraw || (mayExtend && !fixed)
              ? [
                  {
                    title: <span className="unseen">{text.act}</span>,
                    key: 'act',
                    align: 'right' as const,
                    render: (_: unknown, each: ExtendedAssessee) => (
                      <RowActs
                        name={each.name}
                        onExtend={mayExtend && !fixed ? () => setExtending(each) : null}
                        onWithdraw={mayWithdraw ? () => setLeaving({ act: 'withdraw', ...each }) : null}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </TableBox>
      {leaving && <WithdrawalDrawer cycleId={cycleId} leaving={leaving} onClose={() => setLeaving(null)} />}
      {extending && (
        <ExtensionDrawer key={extending.id} cycleId={cycleId} assessee={extending} onClose={() => setExtending(null)} />
      )}
    </section>
  )
}

function AssesseeName({ name, retiredOn }: { name: string; retiredOn: string | null }) {
  const { withdrawal: text } = texts.use().cycle
  return (
    <>
      <span lang="zh-CN">{name}</span>{' '}
      {retiredOn !== null && <StateMark shape="risk">{text.retiredOn(retiredOn)}</StateMark>}
    </>
  )
}

interface RowActsProps {
  readonly name: string
  readonly onExtend: (() => void) | null
  readonly onWithdraw: (() => void) | null
}

function RowActs({ name, onExtend, onWithdraw }: RowActsProps) {
  const { deadlines: text, withdrawal } = texts.use().cycle
  return (
    <>
      {onExtend && (
        <Button size="small" type="link" aria-label={text.actFor(name)} onClick={onExtend}>
          {text.act}
        </Button>
      )}
      {onWithdraw && (
        <Button size="small" type="link" aria-label={withdrawal.withdraw.actFor(name)} onClick={onWithdraw}>
          {withdrawal.withdraw.act}
        </Button>
      )}
    </>
  )
}

interface Filter {
  readonly search: string
  readonly group: string
  readonly extended: boolean
}

interface DeadlineFilterProps extends Pick<DeadlineTableProps, 'groups'> {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

function DeadlineFilter({ groups, filter, onFilter }: DeadlineFilterProps) {
  const { deadlines: text } = texts.use().cycle
  return (
    <div className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        aria-label={text.search}
        placeholder={text.search}
        allowClear
        value={filter.search}
        onChange={event => onFilter({ ...filter, search: event.target.value })}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.group}
        value={filter.group}
        onChange={group => onFilter({ ...filter, group })}
        options={[
          { value: '', label: text.allGroups },
          ...groups.map(group => ({ value: group.key, label: group.name })),
        ]}
      />
      <Checkbox checked={filter.extended} onChange={event => onFilter({ ...filter, extended: event.target.checked })}>
        {text.onlyExtended}
      </Checkbox>
    </div>
  )
}
