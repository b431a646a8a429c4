import { useQuery } from '@tanstack/react-query'
import { changeNumbers, movementSentence, summariseMovements } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { FailureBlock } from '@yaodian/ui/block/failure-block.tsx'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import { Field } from '@yaodian/ui/form/field.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { Select } from 'antd'
import { useMemo } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import type { KeptScheme } from './scheme-shape.ts'
import type { SchemeDraft } from './use-scheme-draft.ts'
import { useWhatIf } from './use-what-if.ts'
import type { WhatIfRow } from './what-if-score.ts'
import { useWhatIfChanges } from './use-what-if-changes.ts'
import { useWhatIfSetting } from './use-what-if-setting.ts'
import { WhatIfActs } from './what-if-acts.tsx'
import { firstCycle, type WhatIfAddress } from './what-if-address.ts'
import { WhatIfLevers } from './what-if-levers.tsx'
import { WhatIfNotes } from './what-if-notes.tsx'
import { WhatIfResultView } from './what-if-result.tsx'
import styles from './what-if.module.css'

export interface WhatIfTabProps {
  readonly scheme: KeptScheme
  readonly draft: SchemeDraft
  /** Null when the draft may be changed; else why not, in words. */
  readonly fixed: string | null
  readonly address: WhatIfAddress
  readonly onAddress: (change: WhatIfAddress) => void
}

/** 试算: numbers of the scheme are moved, and the ranking of a cycle's values follows. Nothing is kept until it is written into the draft. */
export function WhatIfTab(props: WhatIfTabProps) {
  const { whatIf: text } = texts.use()
  const cycles = useQuery(trpc.cycle.list.queryOptions({}))
  if (cycles.isError) return <FailureBlock failure={failureOf(cycles.error)} onRetry={() => void cycles.refetch()} />
  if (!cycles.data) return <LoadingBlock />
  const known = cycles.data.filter(({ state }) => state !== 'draft')
  const cycle = known.find(({ id }) => id === props.address.cycle) ?? firstCycle(known, props.scheme.id)
  if (cycle === undefined) return <EmptyBlock title={text.noCycle.title} why={text.noCycle.why} />
  return <Trial {...props} cycles={known} cycle={cycle} />
}

interface CycleChoice {
  readonly id: string
  readonly name: string
  readonly state: keyof ReturnType<typeof texts.current>['cycle']['states']
  readonly schemeId: string
}

interface TrialProps extends WhatIfTabProps {
  readonly cycles: readonly CycleChoice[]
  readonly cycle: CycleChoice
}

function Trial({ scheme, draft, fixed, cycles, cycle, address, onAddress }: TrialProps) {
  const { whatIf: text } = texts.use()
  const definition = draft.read ?? scheme.definition
  const changes = useWhatIfChanges(scheme.id, definition)
  const changed = useMemo(() => changeNumbers(definition, changes.all), [definition, changes.all])
  const own = cycle.schemeId === scheme.id
  const base = address.base === 'frozen' && !own ? 'frozen' : 'saved'
  const { setting, failure, retry } = useWhatIfSetting({ scheme, definition, trees: draft.trees, cycle, base })
  const state = useWhatIf(setting, changes.all)
  const rows = state.result?.rows ?? []
  const group = definition.groups.find(({ key }) => key === address.group) ?? firstGroup(definition.groups, rows)
  const inGroup = rows.filter(row => row.groupKey === group?.key)
  const sentence = useSentence(inGroup)
  if (group === undefined) return null
  return (
    <div className={styles.page}>
      <p className={styles.explanation}>{text.explanation}</p>
      <Choices {...{ cycles, cycle, own, base, group: group.key, onAddress }} groups={definition.groups} />
      <WhatIfActs
        {...{ scheme, draft, fixed, definition, changed, changes, sentence }}
        problems={state.result?.problems ?? []}
      />
      <div className={styles.columns}>
        <WhatIfLevers
          {...{ scheme, definition, changed, changes }}
          problems={state.result?.problems ?? []}
          group={group.key}
          pick={address.pick ?? null}
          onPick={pick => onAddress({ pick: pick ?? undefined })}
        />
        <section className={styles.result} aria-label={text.result} aria-busy={state.behind} data-behind={state.behind}>
          {failure !== null ? (
            <FailureBlock failure={failure} onRetry={retry} />
          ) : (
            <>
              <WhatIfNotes state={state} settled={setting?.settled ?? true} />
              {state.result === null && !state.broken && state.refused.length === 0 && <LoadingBlock />}
              {state.result !== null &&
                (inGroup.length === 0 ? (
                  <EmptyBlock title={text.emptyGroup} />
                ) : (
                  <WhatIfResultView
                    key={group.key}
                    sentence={sentence}
                    schemeName={scheme.name}
                    groupName={group.name}
                    rows={inGroup}
                  />
                ))}
            </>
          )}
        </section>
      </div>
    </div>
  )
}

/** Who moves in the group, in one sentence. */
function useSentence(rows: readonly WhatIfRow[]): string {
  const score = scoreTexts.use()
  const nameOf = (id: string): string => rows.find(row => row.assesseeId === id)?.name ?? id
  return movementSentence(summariseMovements(rows), nameOf, score)
}

function firstGroup<Group extends { readonly key: string }>(
  groups: readonly Group[],
  rows: readonly { readonly groupKey: string }[],
): Group | undefined {
  return groups.find(({ key }) => rows.some(row => row.groupKey === key)) ?? groups[0]
}

interface ChoicesProps {
  readonly cycles: readonly CycleChoice[]
  readonly cycle: CycleChoice
  /** The cycle's scheme is this one: there is nothing else to compare with. */
  readonly own: boolean
  readonly base: 'saved' | 'frozen'
  readonly group: string
  readonly groups: readonly { readonly key: string; readonly name: string }[]
  readonly onAddress: (change: WhatIfAddress) => void
}

function Choices({ cycles, cycle, own, base, group, groups, onAddress }: ChoicesProps) {
  const { whatIf: text, cycle: cycleText } = texts.use()
  return (
    <div className={styles.choices}>
      <Field label={text.cycle}>
        {input => (
          <Select
            {...input}
            value={cycle.id}
            options={cycles.map(each => ({
              value: each.id,
              label: text.cycleOption(each.name, cycleText.states[each.state]),
            }))}
            onChange={next => onAddress({ cycle: next })}
          />
        )}
      </Field>
      {!own && (
        <Field label={text.base}>
          {input => (
            <Select
              {...input}
              value={base}
              options={(['saved', 'frozen'] as const).map(each => ({ value: each, label: text.bases[each] }))}
              onChange={next => onAddress({ base: next === 'frozen' ? next : undefined })}
            />
          )}
        </Field>
      )}
      <Field label={text.group}>
        {input => (
          <div lang="zh-CN">
            <Select
              {...input}
              value={group}
              options={groups.map(each => ({ value: each.key, label: each.name }))}
              onChange={next => onAddress({ group: next })}
            />
          </div>
        )}
      </Field>
    </div>
  )
}
