import { ruleText, type Problem, type ProblemPath, type SchemeDefinition } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import { looseOf } from './field-spec.ts'
import { LeverInput } from './lever-input.tsx'
import type { KeptScheme } from './scheme-shape.ts'
import type { WhatIfChanges } from './use-what-if-changes.ts'
import { weightSum } from './weight-sum.ts'
import { entryLevers, gradeLevers, keyOf, weightLevers, type Lever } from './what-if-lever.ts'
import styles from './what-if.module.css'

export interface WhatIfLeversProps {
  readonly scheme: KeptScheme
  readonly definition: SchemeDefinition
  /** With the changes. */
  readonly changed: SchemeDefinition
  readonly changes: WhatIfChanges
  readonly problems: readonly Problem[]
  readonly group: string
  /** The entry whose rule is moved, by its place. */
  readonly pick: number | null
  readonly onPick: (pick: number | null) => void
}

/** What can be moved: weights of the group, grades and quotas, and the numbers of one indicator. */
export function WhatIfLevers(props: WhatIfLeversProps) {
  const { whatIf: text } = texts.use()
  const { definition, group } = props
  const at = definition.groups.findIndex(each => each.key === group)
  return (
    <section className={styles.levers} aria-label={text.levers}>
      {at >= 0 && <Weights {...props} at={at} />}
      <Grades {...props} />
      <OneIndicator {...props} />
    </section>
  )
}

function Weights({ at, ...props }: WhatIfLeversProps & { readonly at: number }) {
  const { whatIf: text } = texts.use()
  const { definition, changed } = props
  const group = definition.groups[at]
  if (group === undefined) return null
  const levers = weightLevers(definition.categories, group.weights, at)
  const sum = weightSum(Object.values(changed.groups[at]?.weights ?? {}))
  const nameOf = (lever: Lever): string =>
    definition.categories.find(each => each.key === lever.name)?.name ?? lever.name
  return (
    <div className={styles.part}>
      <h3>{text.weights(group.name)}</h3>
      <Levers {...props} levers={levers} labelOf={lever => <span lang="zh-CN">{nameOf(lever)}</span>} nameOf={nameOf} />
      <p className={styles.sum}>
        {text.sum}{' '}
        {sum === '100' ? (
          <StateMark shape="done">{text.sumRight}</StateMark>
        ) : (
          <StateMark shape="late">{text.sumWrong(sum)}</StateMark>
        )}
      </p>
    </div>
  )
}

function Grades(props: WhatIfLeversProps) {
  const { whatIf: text } = texts.use()
  const levers = gradeLevers(props.definition.grades)
  return (
    <div className={styles.part}>
      <h3>
        {text.grades} <small>{text.gradesNote}</small>
      </h3>
      <NamedLevers {...props} levers={levers} />
    </div>
  )
}

function OneIndicator(props: WhatIfLeversProps) {
  const { whatIf: text } = texts.use()
  const { scheme, definition, changed, group, pick, onPick } = props
  const score = scoreTexts.use()
  const indicators = new Map(scheme.indicators.map(each => [each.id, each]))
  const options = definition.entries
    .map((entry, value) => {
      const indicator = indicators.get(entry.indicatorId)
      const here = entry.groups.includes(group)
      const name = indicator === undefined ? entry.indicatorId : `${indicator.code} ${indicator.name}`
      return { value, here, label: here ? name : `${name}${text.otherGroup}` }
    })
    .toSorted((a, b) => Number(b.here) - Number(a.here))
  const entry = pick === null ? undefined : definition.entries[pick]
  const now = pick === null ? undefined : changed.entries[pick]
  const levers = entry === undefined || pick === null ? [] : entryLevers(looseOf(entry), ['entries', pick])
  return (
    <div className={styles.part}>
      <h3>{text.indicator}</h3>
      <Field label={text.pick} hint={text.pickHint}>
        {input => (
          <div lang="zh-CN">
            <Select
              {...input}
              showSearch={{ filterOption: (typed, option) => matchesName(option?.label ?? '', typed) }}
              allowClear
              value={entry === undefined ? null : pick}
              options={options}
              onChange={next => onPick(next ?? null)}
            />
          </div>
        )}
      </Field>
      {now !== undefined && (
        <>
          <p className={styles.rule}>{ruleText(now.rule, indicators.get(now.indicatorId)?.unit ?? null, score)}</p>
          {levers.length === 1 && <p className={styles.rule}>{text.noLevers}</p>}
          <NamedLevers key={pick} {...props} levers={levers} />
        </>
      )}
    </div>
  )
}

/** Numbers with their fields' names, those of one row together under what the row says of itself. */
function NamedLevers(props: WhatIfLeversProps & { readonly levers: readonly Lever[] }) {
  const { whatIf: text, scheme } = texts.use()
  const labels: Readonly<Record<string, string>> = scheme.form.fields
  const hints: Readonly<Record<string, string>> = scheme.form.hints
  const label = (field: string): string => labels[field] ?? field
  const rows = Map.groupBy(props.levers, ({ path, row }) => (row === null ? '' : keyOf(path.slice(0, -1))))
  const titleOf = ({ row }: Lever): string => {
    if (row === null) return ''
    return row.field === 'grades' && row.words !== '' ? row.words : text.row(label(row.field), row.at + 1, row.words)
  }
  return [...rows].map(([key, levers]) => {
    const [first] = levers
    const title = first === undefined ? '' : titleOf(first)
    const named = (
      <Levers
        {...props}
        levers={levers}
        labelOf={lever => label(lever.name)}
        hintOf={lever => (lever.row === null ? hints[lever.name] : undefined)}
        nameOf={lever => (title === '' ? label(lever.name) : `${title} ${label(lever.name)}`)}
      />
    )
    if (title === '') return <div key={key}>{named}</div>
    return (
      <fieldset key={key} className={styles.row}>
        <legend lang="zh-CN">{title}</legend>
        {named}
      </fieldset>
    )
  })
}

interface LeversProps extends Pick<WhatIfLeversProps, 'changes' | 'problems'> {
  readonly levers: readonly Lever[]
  readonly labelOf: (lever: Lever) => ReactNode
  readonly hintOf?: (lever: Lever) => string | undefined
  readonly nameOf: (lever: Lever) => string
}

function Levers({ levers, changes, problems, labelOf, hintOf, nameOf }: LeversProps) {
  return (
    <div className={styles.inputs}>
      {levers.map(lever => (
        <LeverInput
          key={keyOf(lever.path)}
          label={labelOf(lever)}
          name={nameOf(lever)}
          hint={hintOf?.(lever)}
          was={lever.value}
          value={changes.valueOf(lever)}
          optional={lever.optional}
          fault={faultAt(problems, lever.path)}
          onMove={to => changes.move(lever, to)}
        />
      ))}
    </div>
  )
}

function faultAt(problems: readonly Problem[], path: ProblemPath): string {
  return problems
    .filter(each => keyOf(each.path) === keyOf(path))
    .map(sayProblem)
    .join(' ')
}
