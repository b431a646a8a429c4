import { Link, useNavigate } from '@tanstack/react-router'
import { roles, type Role } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Button, Input, Select, Table, type TableProps } from 'antd'
import { useDeferredValue } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import {
  accountStates,
  changeFilter,
  filterAccounts,
  type AccountFilter,
  type ListedAccount,
} from './account-filter.ts'
import { AccountMark } from './account-mark.tsx'
import styles from './account.module.css'

export interface AccountListProps {
  readonly accounts: readonly ListedAccount[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly filter: AccountFilter
  readonly onFilter: (filter: AccountFilter) => void
}

/** Every account of the authority with what it may be where. */
export function AccountList({ accounts, organisations, filter, onFilter }: AccountListProps) {
  const { account: text, shell } = texts.use()
  const navigate = useNavigate()
  const shown = filterAccounts(accounts, useDeferredValue(filter))
  const inUse = accounts.filter(each => each.retiredOn === null).length
  return (
    <>
      <FilterRow organisations={organisations} filter={filter} onFilter={onFilter} text={text} shell={shell} />
      <Table
        dataSource={shown}
        rowKey="id"
        size="small"
        pagination={shown.length > 300 ? { pageSize: 100, showSizeChanger: false } : false}
        sticky
        scroll={{ x: 860 }}
        rowClassName={styles.row ?? ''}
        onRow={({ id }) => ({
          onClick: () => void navigate({ to: '/accounts/$accountId', params: { accountId: id } }),
        })}
        locale={{ emptyText: text.nothing }}
        footer={() => text.count(shown.length, filter.state === 'retired' ? accounts.length - inUse : inUse)}
        columns={columns(text, shell)}
      />
    </>
  )
}

interface FilterRowProps extends Pick<AccountListProps, 'organisations' | 'filter' | 'onFilter'> {
  readonly text: Text['account']
  readonly shell: Text['shell']
}

function FilterRow({ organisations, filter, onFilter, text, shell }: FilterRowProps) {
  const set = (change: Parameters<typeof changeFilter>[1]) => onFilter(changeFilter(filter, change))
  return (
    <search className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        aria-label={text.filter.search}
        placeholder={text.filter.search}
        allowClear
        {...useTypedText(filter.q ?? '', q => set({ q }))}
      />
      <Select
        className={styles.wide ?? ''}
        aria-label={text.field.organisation}
        showSearch={{ filterOption: (typed, option) => matchesName(option?.label ?? '', typed) }}
        value={filter.organisation ?? ''}
        onChange={organisation => set({ organisation })}
        options={[
          { value: '', label: text.filter.organisation },
          ...organisations.map(each => ({ value: each.id, label: each.name })),
        ]}
      />
      <Select<Role | ''>
        className={styles.select ?? ''}
        aria-label={text.field.role}
        value={filter.role ?? ''}
        onChange={role => set({ role })}
        options={[
          { value: '', label: text.filter.role },
          ...roles.map(role => ({ value: role, label: shell.roles([role]) })),
        ]}
      />
      <Select<(typeof accountStates)[number] | ''>
        className={styles.select ?? ''}
        aria-label={text.field.state}
        value={filter.state ?? ''}
        onChange={state => set({ state })}
        options={[
          { value: '', label: text.filter.states.all },
          ...accountStates.map(state => ({ value: state, label: text.filter.states[state] })),
        ]}
      />
      {Object.keys(filter).length > 0 && (
        <Button type="link" size="small" onClick={() => onFilter({})}>
          {text.filter.clear}
        </Button>
      )}
    </search>
  )
}

function columns(text: Text['account'], shell: Text['shell']): NonNullable<TableProps<ListedAccount>['columns']> {
  return [
    {
      title: text.field.username,
      fixed: 'start',
      width: 190,
      render: (_, each) => (
        <Link to="/accounts/$accountId" params={{ accountId: each.id }}>
          {each.username}
        </Link>
      ),
    },
    { title: text.field.name, width: 180, render: (_, each) => <span lang="zh-CN">{each.name}</span> },
    { title: text.field.appointments, render: (_, each) => <Appointments account={each} text={text} shell={shell} /> },
    { title: text.field.state, width: 160, render: (_, each) => <AccountMark account={each} /> },
    {
      title: text.field.lastSeen,
      className: 'number',
      width: 110,
      render: (_, each) => (each.lastSeen === null ? text.none : momentOf(each.lastSeen)),
    },
    { title: text.field.sessions, dataIndex: 'sessions', align: 'right', className: 'number', width: 80 },
  ]
}

function Appointments({
  account,
  text,
  shell,
}: {
  account: ListedAccount
  text: Text['account']
  shell: Text['shell']
}) {
  const held = account.appointments.filter(each => each.inForce)
  const other = account.appointments.length - held.length
  return (
    <>
      {held.map((each, index) => (
        <span key={each.id}>
          {index > 0 && text.join}
          <span lang="zh-CN">{each.organisationName}</span> {shell.roles([each.role])}
        </span>
      ))}
      {held.length === 0 && account.retiredOn === null && <span className={panel.note}>{text.noAppointment}</span>}
      {other > 0 && <span className={panel.note}> {text.ended(other)}</span>}
    </>
  )
}
