import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { readEntryFilter, type EntryFilter } from '../../features/scheme/entry-filter.ts'
import { SchemeEditor } from '../../features/scheme/scheme-editor.tsx'
import { placeOf, schemeTabs, type SchemeTab } from '../../features/scheme/scheme-shape.ts'
import { readWhatIfAddress, type WhatIfAddress } from '../../features/scheme/what-if-address.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

interface SchemeSearch extends EntryFilter, Omit<WhatIfAddress, 'group'> {
  tab?: SchemeTab
  /** The entry that is open, by its place. */
  entry?: number
  /** A place of the definition that something points at: `entries.3.rule`. */
  at?: string
}

export const Route = createFileRoute('/_signed-in/schemes/$schemeId')({
  validateSearch: (search: Record<string, unknown>): SchemeSearch => {
    const tab = schemeTabs.find(each => each === search['tab'])
    return {
      ...readEntryFilter(search),
      ...readWhatIfAddress(search),
      ...(tab && { tab }),
      ...(typeof search['entry'] === 'number' && { entry: search['entry'] }),
      ...(typeof search['at'] === 'string' && { at: search['at'] }),
    }
  },
  loader: async ({ params }) => {
    const scheme = await queryClient.ensureQueryData(trpc.scheme.get.queryOptions({ schemeId: params.schemeId }))
    await Promise.all([
      queryClient.ensureQueryData(trpc.indicator.list.queryOptions({ planId: scheme.planId })),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ])
  },
  component: SchemePage,
})

function SchemePage() {
  const { schemeId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const { place } = usePlace()
  const { scheme: text } = texts.use()
  const { data: scheme } = useSuspenseQuery(trpc.scheme.get.queryOptions({ schemeId }))
  const { data: words } = useSuspenseQuery(trpc.indicator.list.queryOptions({ planId: scheme.planId }))
  const { data } = useSuspenseQuery(trpc.organisation.list.queryOptions({}))
  const mayChange = mayEver(place, 'scheme.manage')
  const pointed = search.at === undefined ? null : placeOf(search.at.split('.'))
  const go = (tab: SchemeTab, entry: number | null) =>
    void navigate({
      search: ({ at: _at, tab: _tab, entry: _entry, ...previous }) => ({
        ...previous,
        tab,
        ...(entry !== null && { entry }),
      }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <PageHead
        title={scheme.name}
        path={[
          <Link key="all" to="/schemes">
            {text.title}
          </Link>,
          String(scheme.year),
        ]}
        state={<StateMark shape={scheme.state === 'draft' ? 'active' : 'done'}>{text.states[scheme.state]}</StateMark>}
        facts={[text.entryCount(scheme.definition.entries.length)]}
        act={
          mayChange &&
          (scheme.state === 'draft' ? (
            <ButtonLink to="/cycles/open" search={{ scheme: schemeId }}>
              {text.toOpen}
            </ButtonLink>
          ) : (
            <ButtonLink to="/schemes/new" search={{ copy: schemeId }}>
              {text.copy}
            </ButtonLink>
          ))
        }
      />
      <SchemeEditor
        key={scheme.id}
        scheme={scheme}
        words={words}
        units={data.organisations}
        fixed={scheme.state === 'frozen' ? text.frozen : mayChange ? null : text.readOnly}
        tab={pointed?.tab ?? search.tab ?? 'entries'}
        entry={pointed?.entry ?? search.entry ?? null}
        filter={readEntryFilter({ ...search })}
        onFilter={change =>
          void navigate({
            search: ({ tab, entry, at, ...previous }) => ({
              ...readEntryFilter({ ...previous, ...change }),
              ...readWhatIfAddress(previous),
              ...(tab && { tab }),
              ...(entry !== undefined && { entry }),
              ...(at !== undefined && { at }),
            }),
            replace: true,
            resetScroll: false,
          })
        }
        onGo={go}
        mayTry={mayChange}
        whatIf={search}
        onWhatIf={change =>
          void navigate({ search: previous => ({ ...previous, ...change }), replace: true, resetScroll: false })
        }
      />
    </>
  )
}
