import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { SystemTabs } from '../../app/system-tabs.tsx'
import { auditInput, changeSearch, type AuditSearch } from '../../features/audit/audit-filter.ts'
import { AuditFilterRow } from '../../features/audit/audit-filter-row.tsx'
import styles from '../../features/audit/audit.module.css'
import { EntryTable } from '../../features/audit/entry-table.tsx'
import { sayObject, type EntryWords } from '../../features/audit/entry-words.ts'
import { VerifyChain } from '../../features/audit/verify-chain.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export const Route = createFileRoute('/_signed-in/audit')({
  validateSearch: ({ object, account, action, from, to, before }: Record<string, unknown>): AuditSearch =>
    changeSearch(
      {},
      {
        object: word(object),
        account: word(account),
        action: word(action),
        from: day(from),
        to: day(to),
        before: typeof before === 'number' && Number.isSafeInteger(before) ? before : undefined,
      },
    ),
  loaderDeps: ({ search }) => auditInput(search),
  loader: ({ deps }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.audit.list.queryOptions(deps)),
      queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.cycle.list.queryOptions({})),
    ]),
  component: AuditPage,
})

function AuditPage() {
  const text = texts.use()
  const found = Route.useSearch()
  const search = changeSearch(found, { before: found.before })
  const navigate = useNavigate({ from: '/audit' })
  const { entries, next } = useSuspenseQuery(trpc.audit.list.queryOptions(auditInput(search))).data
  const { accounts } = useSuspenseQuery(trpc.account.list.queryOptions({})).data
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  const { data: cycles } = useSuspenseQuery(trpc.cycle.list.queryOptions({}))
  const named = [...accounts, ...organisations, ...cycles]
  const words: EntryWords = { text, names: new Map(named.map(each => [each.id, each.name])) }
  const bound = entries.find(each => !each.erased && each.objectId === search.object)
  const object = bound === undefined || bound.erased ? null : sayObject(bound, words)
  const go = (to: AuditSearch) => void navigate({ search: to, replace: true })
  return (
    <>
      <SystemTabs />
      <PageHead title={text.audit.title} facts={[text.audit.explanation]} />
      <VerifyChain />
      <AuditFilterRow
        search={search}
        onSearch={go}
        accounts={accounts}
        objectName={object === null ? (search.object ?? '') : `${object.noun} ${object.name}`}
      />
      {entries.length === 0 ? (
        <EmptyBlock title={text.audit.empty.title} why={text.audit.empty.why} />
      ) : (
        <EntryTable entries={entries} words={words} onObject={id => go(changeSearch(search, { object: id }))} />
      )}
      <nav className={styles.pages} aria-label={text.audit.title}>
        {search.before !== undefined && (
          <Link to="/audit" search={changeSearch(search, {})}>
            {text.audit.newest}
          </Link>
        )}
        {next !== null && (
          <Link to="/audit" search={changeSearch(search, { before: next })}>
            {text.audit.older}
          </Link>
        )}
      </nav>
    </>
  )
}
