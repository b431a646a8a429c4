import { ruleKinds, SchemeEntry, type OrganisationKind } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Select } from 'antd'
import { useMemo } from 'react'
import { texts } from '../../text/texts.ts'
import { looseOf, textOf, withField, type FieldSpec, type Loose } from './field-spec.ts'
import { FieldsForm } from './fields-form.tsx'
import styles from './entry-editor.module.css'
import { Surroundings, useSurroundings, type Option } from './form-surroundings.ts'
import { freshRules, lineFields, ruleFields, withPlaces } from './rule-field.ts'
import type { IndicatorWords, KeptScheme } from './scheme-shape.ts'
import type { SchemeDraft } from './use-scheme-draft.ts'
import { WorkedExample } from './worked-example.tsx'

const general: readonly FieldSpec[] = [
  { key: 'indicatorId', as: 'one', from: 'indicators' },
  { key: 'category', as: 'one', from: 'categories' },
  { key: 'fullMarks', as: 'number' },
  { key: 'groups', as: 'many', from: 'groups' },
  { key: 'only', as: 'many', from: 'organisations', empty: 'absent' },
  { key: 'missing', as: 'choice', of: ['zero', 'na', 'block'] },
  { key: 'zeroDenominator', as: 'choice', of: ['na', 'full', 'zero'] },
  { key: 'notApplicableWhen', as: 'formula', empty: 'absent' },
  { key: 'examBased', as: 'flag' },
]

/** An organisation that an entry may be limited to. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
}

export interface EntryEditorProps {
  readonly scheme: KeptScheme
  readonly draft: SchemeDraft
  readonly at: number
  readonly entry: Loose
  readonly units: readonly Unit[]
  readonly words: readonly IndicatorWords[]
  readonly onChange: (entry: Loose) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One indicator of a scheme: for whom, for how many points, by which rule; with an example worked out. */
export function EntryEditor({ scheme, draft, at, entry, units, words, onChange, onRemove, onClose }: EntryEditorProps) {
  const { editor, entries } = texts.use().scheme
  const around = useSurroundings()
  const indicator = scheme.indicators.find(each => each.id === entry['indicatorId'])
  const read = SchemeEntry.safeParse(entry)
  const options = useMemo(
    () => ({
      ...around.options,
      organisations: unitOptions(units, draft, entry),
      levels: levelOptions(scheme, indicator?.dataItems ?? []),
    }),
    [around.options, units, draft, entry, scheme, indicator],
  )
  const path = ['entries', at]
  return (
    <Surroundings value={{ ...around, options }}>
      <Drawer
        open
        title={
          <span lang="zh-CN">
            {editor.title(indicator === undefined ? entries.unknown : `${indicator.code} ${indicator.name}`)}
          </span>
        }
        size={880}
        onClose={onClose}
        rootClassName={styles.drawer ?? ''}
      >
        <div className={styles.parts}>
          <EntryFaults draft={draft} at={at} />
          <section>
            <h2>{editor.general}</h2>
            <FieldsForm fields={general} value={entry} path={path} onChange={onChange} />
          </section>
          <RulePart
            rule={looseOf(entry['rule'])}
            path={[...path, 'rule']}
            onChange={rule => onChange(withField(entry, 'rule', withPlaces(rule)))}
          />
          <section>
            <h2>{editor.example}</h2>
            {read.success && draft.read !== null ? (
              <WorkedExample
                key={read.data.indicatorId}
                scheme={scheme}
                definition={draft.read}
                entry={read.data}
                trees={draft.trees}
                words={words.find(each => each.id === read.data.indicatorId)}
              />
            ) : (
              <p>{editor.exampleUnready}</p>
            )}
          </section>
          {!around.fixed && (
            <Button danger className={styles.remove ?? ''} onClick={onRemove}>
              {entries.remove}
            </Button>
          )}
        </div>
      </Drawer>
    </Surroundings>
  )
}

/** Everything wrong with the entry, on top; each fault stands at its field too. */
function EntryFaults({ draft, at }: { draft: SchemeDraft; at: number }) {
  const faults = draft.problems.filter(({ path }) => path[0] === 'entries' && path[1] === at).map(sayProblem)
  if (faults.length === 0) return null
  return (
    <ul className={styles.faults}>
      {[...new Set(faults)].map(fault => (
        <li key={fault}>
          <StateIcon shape="late" /> {fault}
        </li>
      ))}
    </ul>
  )
}

function RulePart({
  rule,
  path,
  onChange,
}: {
  rule: Loose
  path: readonly (string | number)[]
  onChange: (rule: Loose) => void
}) {
  const { editor, kinds } = texts.use().scheme
  const { faultAt, fixed } = useSurroundings()
  const kind = ruleKinds.find(each => each === textOf(rule['kind'])) ?? 'threshold'
  const further = lineFields(kind)
  const fault = faultAt(path)
  return (
    <section>
      <h2>{editor.rule}</h2>
      <div className={styles.kind}>
        <Field label={editor.kind} error={fault}>
          {input => (
            <Select
              {...input}
              disabled={fixed}
              value={kind}
              options={ruleKinds.map(each => ({ value: each, label: kinds[each] }))}
              onChange={next => onChange(freshRules[next])}
            />
          )}
        </Field>
      </div>
      <FieldsForm fields={ruleFields[kind]} value={rule} path={path} onChange={onChange} />
      <details className={styles.lines} open={further.some(each => rule[each.key] !== undefined)}>
        <summary>{editor.lines}</summary>
        <FieldsForm fields={further} value={rule} path={path} onChange={onChange} />
      </details>
    </section>
  )
}

/** Only organisations of the entry's groups can be named. */
function unitOptions(units: readonly Unit[], draft: SchemeDraft, entry: Loose): readonly Option[] {
  const groups = Array.isArray(entry['groups']) ? entry['groups'].map(textOf) : []
  const kinds = new Set(draft.read?.groups.filter(group => groups.includes(group.key)).flatMap(group => group.kinds))
  return units.filter(unit => kinds.has(unit.kind)).map(unit => ({ value: unit.id, label: unit.name }))
}

function levelOptions(scheme: KeptScheme, keys: readonly string[]): readonly Option[] {
  const levels = scheme.dataItems.filter(item => keys.includes(item.key)).flatMap(item => item.levels ?? [])
  return [...new Set(levels)].map(level => ({ value: level, label: level }))
}
