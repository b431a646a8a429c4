import { Link, useNavigate } from '@tanstack/react-router'
import { EducationStage, OrganisationKind } from '@yaodian/domain'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Button, Checkbox, Input, Select, Table, type TableProps } from 'antd'
import { useDeferredValue } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import {
  changeFilter,
  filterOrganisations,
  inOrder,
  type ListedOrganisation,
  type OrganisationFilter,
} from './organisation-filter.ts'
import { OrganisationTree } from './organisation-tree.tsx'
import styles from './organisation.module.css'

export interface OrganisationListProps {
  readonly organisations: readonly ListedOrganisation[]
  readonly filter: OrganisationFilter
  readonly onFilter: (filter: OrganisationFilter) => void
}

/** Every organisation of the authority: the tree at the left, the table beside it. */
export function OrganisationList({ organisations, filter, onFilter }: OrganisationListProps) {
  const { organisation: text } = texts.use()
  const navigate = useNavigate()
  const shown = inOrder(filterOrganisations(organisations, useDeferredValue(filter)))
  const open = ({ id }: ListedOrganisation) =>
    navigate({ to: '/organisations/$organisationId', params: { organisationId: id } })
  return (
    <div className={organisations.length > 1 ? styles.split : undefined}>
      <OrganisationTree organisations={organisations} filter={filter} onFilter={onFilter} />
      <div>
        <FilterRow filter={filter} onFilter={onFilter} text={text} />
        <Table
          dataSource={shown}
          rowKey="id"
          size="small"
          pagination={shown.length > 300 ? { pageSize: 100, showSizeChanger: false } : false}
          sticky
          scroll={{ x: 960 }}
          rowClassName={styles.row ?? ''}
          onRow={row => ({ onClick: () => void open(row) })}
          locale={{ emptyText: text.nothing }}
          footer={() =>
            text.count(shown.length, organisations.filter(each => filter.retired || each.retiredOn === null).length)
          }
          columns={columns(text, organisations)}
        />
      </div>
    </div>
  )
}

interface FilterRowProps {
  readonly filter: OrganisationFilter
  readonly onFilter: (filter: OrganisationFilter) => void
  readonly text: Text['organisation']
}

function FilterRow({ filter, onFilter, text }: FilterRowProps) {
  const { kind, stage, q = '', retired = false } = filter
  const set = (change: Parameters<typeof changeFilter>[1]) => onFilter(changeFilter(filter, change))
  return (
    <search className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        aria-label={text.filter.search}
        placeholder={text.filter.search}
        allowClear
        {...useTypedText(q, typed => set({ q: typed }))}
      />
      <Select<OrganisationKind | ''>
        className={styles.select ?? ''}
        aria-label={text.field.kind}
        value={kind ?? ''}
        onChange={value => set({ kind: value })}
        options={[
          { value: '', label: text.filter.kind },
          ...OrganisationKind.options.map(value => ({ value, label: text.kinds[value] })),
        ]}
      />
      <Select<EducationStage | ''>
        className={styles.select ?? ''}
        aria-label={text.field.stages}
        value={stage ?? ''}
        onChange={value => set({ stage: value })}
        options={[
          { value: '', label: text.filter.stage },
          ...EducationStage.options.map(value => ({ value, label: text.stages[value] })),
        ]}
      />
      <Checkbox checked={retired} onChange={event => set({ retired: event.target.checked })}>
        {text.filter.retired}
      </Checkbox>
      {Object.keys(filter).length > 0 && (
        <Button type="link" size="small" onClick={() => onFilter({})}>
          {text.filter.clear}
        </Button>
      )}
    </search>
  )
}

function columns(
  text: Text['organisation'],
  all: readonly ListedOrganisation[],
): NonNullable<TableProps<ListedOrganisation>['columns']> {
  const nameOf = new Map(all.map(each => [each.id, each.name]))
  return [
    {
      title: text.field.name,
      fixed: 'start',
      width: 200,
      render: (_, each) => (
        <>
          <Link to="/organisations/$organisationId" params={{ organisationId: each.id }} lang="zh-CN">
            {each.name}
          </Link>
          {each.depth > 1 && each.parentId !== null && (
            <span className={styles.under} lang="zh-CN">
              {nameOf.get(each.parentId)}
            </span>
          )}
          {each.retiredOn !== null && (
            <span className={styles.under}>
              <StateMark shape="idle">{text.retired(each.retiredOn)}</StateMark>
            </span>
          )}
        </>
      ),
    },
    { title: text.field.kind, width: 112, render: (_, each) => text.kinds[each.kind] },
    {
      title: text.field.stages,
      width: 92,
      render: (_, each) => each.stages.map(stage => text.stages[stage]).join(text.join) || text.none,
    },
    {
      title: text.field.ownership,
      width: 64,
      render: (_, each) => (each.ownership === null ? text.none : text.ownerships[each.ownership]),
    },
    {
      title: text.column.schoolCode,
      className: 'number',
      width: 108,
      render: (_, each) => each.schoolCode ?? text.none,
    },
    {
      title: text.column.creditCode,
      className: 'number',
      width: 172,
      render: (_, each) => each.creditCode ?? text.none,
    },
    {
      title: text.field.labels,
      width: 140,
      render: (_, each) => <span lang="zh-CN">{each.labels.join('、') || text.none}</span>,
    },
    { title: text.column.accounts, dataIndex: 'accounts', align: 'right', className: 'number', width: 76 },
  ]
}
