import { OrganisationKind } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { SaveMark } from '@yaodian/ui/form/save-mark.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { AdjustmentTab } from './adjustment-tab.tsx'
import { EntryEditor, type Unit } from './entry-editor.tsx'
import type { EntryFilter } from './entry-filter.ts'
import { EntryTable } from './entry-table.tsx'
import { freshEntry } from './fresh-entry.ts'
import { listOf, looseOf, textOf, type Loose } from './field-spec.ts'
import { Surroundings, type Option } from './form-surroundings.ts'
import { GradeTab } from './grade-tab.tsx'
import { GroupTab } from './group-tab.tsx'
import { SchemeConflict } from './scheme-conflict.tsx'
import { SchemeProblems } from './scheme-problems.tsx'
import styles from './scheme.module.css'
import { placeOf, schemeTabs, type IndicatorWords, type KeptScheme, type SchemeTab } from './scheme-shape.ts'
import { useSchemeDraft, type SchemeDraft } from './use-scheme-draft.ts'
import { VetoTab } from './veto-tab.tsx'
import type { WhatIfAddress } from './what-if-address.ts'

// Fetched when it is opened: it brings the scoring of whole counties.
const WhatIfTab = lazy(async () => ({ default: (await import('./what-if-tab.tsx')).WhatIfTab }))

export interface SchemeEditorProps {
  readonly scheme: KeptScheme
  readonly words: readonly IndicatorWords[]
  readonly units: readonly (Unit & { readonly retiredOn: string | null })[]
  /** Null when everything may be changed; else why not, in words. */
  readonly fixed: string | null
  readonly tab: SchemeTab
  readonly entry: number | null
  readonly filter: EntryFilter
  readonly onFilter: (change: EntryFilter) => void
  readonly onGo: (tab: SchemeTab, entry: number | null) => void
  /** Whether this person may see everyone's values. */
  readonly mayTry: boolean
  readonly whatIf: WhatIfAddress
  readonly onWhatIf: (change: WhatIfAddress) => void
}

/** A scheme whole: entries, groups, vetoes, grades; kept as it is typed. Give it the scheme's id as key. */
export function SchemeEditor(props: SchemeEditorProps) {
  const { scheme, words, units, fixed, tab, entry, filter, onFilter, onGo, mayTry } = props
  const { scheme: text } = texts.use()
  const draft = useSchemeDraft(scheme)
  const inUse = useMemo(() => units.filter(unit => unit.retiredOn === null), [units])
  const options = useMemo(
    () => optionsOf(scheme, draft.definition, inUse, text.kindsOfOrganisation, text.tieBreaks),
    [scheme, draft.definition, inUse, text],
  )
  const entries = listOf(draft.definition['entries']).map(looseOf)
  const keep = (next: readonly Loose[]) => draft.edit({ ...draft.definition, entries: next })
  const opened = entry === null ? undefined : entries[entry]
  const remove = () => {
    const before = draft.definition
    onGo('entries', null)
    keep(entries.filter((_, at) => at !== entry))
    showToast(text.entries.removed, () => draft.edit(before))
  }
  const fresh = freshEntry(scheme, words, draft.definition, filter)
  const add = () => {
    if (fresh === null) return showToast(text.entries.allUsed)
    keep([...entries, fresh])
    onGo('entries', entries.length)
  }
  const contents: Readonly<Record<SchemeTab, React.ReactNode>> = {
    entries: (
      <>
        {fixed === null && (
          <Button className={styles.add ?? ''} onClick={add}>
            {text.entries.add}
          </Button>
        )}
        <EntryTable
          scheme={scheme}
          draft={draft}
          units={units}
          filter={filter}
          onFilter={onFilter}
          onOpen={at => onGo('entries', at)}
        />
      </>
    ),
    groups: <GroupTab draft={draft} />,
    bonus: <AdjustmentTab draft={draft} tab="bonus" />,
    penalty: <AdjustmentTab draft={draft} tab="penalty" />,
    vetoes: <VetoTab draft={draft} />,
    grades: <GradeTab draft={draft} />,
    policies: <AdjustmentTab draft={draft} tab="policies" />,
    what_if: <WhatIfPart {...props} draft={draft} />,
  }
  return (
    <Surroundings value={{ options, faultAt: draft.faultAt, fixed: fixed !== null }}>
      <SchemeStatus scheme={scheme} draft={draft} fixed={fixed} onGo={onGo} />
      {fixed === null && <Kept scheme={scheme} draft={draft} />}
      <SchemeTabs tab={tab} onGo={onGo} mayTry={mayTry} />
      {contents[tab]}
      {opened && entry !== null && (
        <EntryEditor
          key={entry}
          scheme={scheme}
          draft={draft}
          at={entry}
          entry={opened}
          units={inUse}
          words={words}
          onChange={next => keep(entries.map((each, at) => (at === entry ? next : each)))}
          onRemove={remove}
          onClose={() => onGo('entries', null)}
        />
      )}
    </Surroundings>
  )
}

/** How far it is kept, and everything that is wrong with it. */
function SchemeStatus({
  scheme,
  draft,
  fixed,
  onGo,
}: Pick<SchemeEditorProps, 'scheme' | 'fixed' | 'onGo'> & { draft: SchemeDraft }) {
  return (
    <div className={styles.status}>
      {fixed === null ? <SaveState draft={draft} /> : <p>{fixed}</p>}
      {scheme.state === 'draft' && (draft.read !== null || draft.problems.length > 0) && (
        <SchemeProblems
          problems={draft.problems}
          onGo={({ path }) => {
            const place = placeOf(path)
            onGo(place.tab, place.entry)
          }}
        />
      )}
    </div>
  )
}

function WhatIfPart({ scheme, fixed, mayTry, whatIf, onWhatIf, draft }: SchemeEditorProps & { draft: SchemeDraft }) {
  const { notAllowed } = texts.use().whatIf
  if (!mayTry) return <EmptyBlock title={notAllowed.title} why={notAllowed.why} />
  return (
    <Suspense fallback={<LoadingBlock />}>
      <WhatIfTab scheme={scheme} draft={draft} fixed={fixed} address={whatIf} onAddress={onWhatIf} />
    </Suspense>
  )
}

function SchemeTabs({ tab, onGo, mayTry }: Pick<SchemeEditorProps, 'tab' | 'onGo' | 'mayTry'>) {
  const { scheme: text } = texts.use()
  return (
    <nav className={styles.tabs} aria-label={text.title}>
      {schemeTabs
        .filter(key => key !== 'what_if' || mayTry)
        .map(key => (
          <button
            key={key}
            type="button"
            aria-current={key === tab ? 'true' : undefined}
            onClick={() => onGo(key, null)}
          >
            {text.tabs[key]}
          </button>
        ))}
    </nav>
  )
}

/** What may be changed on every tab: what to keep of two versions, and the name. */
function Kept({ scheme, draft }: { scheme: KeptScheme; draft: SchemeDraft }) {
  const { theirs } = draft.field
  return (
    <>
      {theirs && (
        <SchemeConflict scheme={scheme} mine={draft} theirs={theirs} base={draft.base} onSettle={draft.settle} />
      )}
      <SchemeName draft={draft} />
    </>
  )
}

function SchemeName({ draft }: { draft: SchemeDraft }) {
  const { create } = texts.use().scheme
  return (
    <div className={styles.rename}>
      <Field label={create.name} error={draft.name.trim() === '' ? create.nameMissing : null}>
        {input => (
          <Input
            {...input}
            lang="zh-CN"
            maxLength={100}
            value={draft.name}
            onBlur={draft.field.leave}
            onChange={event => draft.rename(event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}

function SaveState({ draft: { field } }: { draft: SchemeDraft }) {
  const { saving } = texts.use().scheme
  if (field.status === 'unfit') return <StateMark shape="risk">{saving.unfinished}</StateMark>
  return (
    <>
      <SaveMark field={field} />
      {field.problems.map(sayProblem).join(' ')}
    </>
  )
}

function optionsOf(
  scheme: KeptScheme,
  definition: Loose,
  units: readonly Unit[],
  kinds: Readonly<Record<OrganisationKind, string>>,
  words: Text['scheme']['tieBreaks'],
) {
  const named = (part: string): readonly Option[] =>
    listOf(definition[part])
      .map(looseOf)
      .map(each => ({ value: textOf(each['key']), label: textOf(each['name']) }))
  return {
    categories: named('categories'),
    tieBreaks: [
      { value: 'base', label: words.base },
      ...named('categories').map(each => ({ value: `category:${each.value}`, label: each.label })),
      { value: 'penalty', label: words.penalty },
    ],
    groups: named('groups'),
    grades: listOf(definition['grades'])
      .map(looseOf)
      .map(each => ({ value: textOf(each['grade']), label: textOf(each['grade']) })),
    indicators: scheme.indicators.map(each => ({ value: each.id, label: `${each.code} ${each.name}` })),
    items: scheme.dataItems.map(each => ({ value: each.key, label: `${each.name} (${each.key})` })),
    offices: units.filter(each => each.kind === 'office').map(each => ({ value: each.id, label: each.name })),
    kinds: OrganisationKind.options
      .filter(each => each !== 'bureau')
      .map(each => ({ value: each, label: kinds[each] })),
  }
}
