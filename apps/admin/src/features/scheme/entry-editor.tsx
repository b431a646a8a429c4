import { SchemeEntry, type OrganisationKind } from '@yaodian/domain'
import { Button, Drawer } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { texts } from '../../text/texts.ts'
import { looseOf, textOf, withField, type FieldSpec, type Loose } from './field-spec.ts'
import { EntryFaults } from './entry-faults.tsx'
import { ExcelPart } from './excel-part.tsx'
import { FieldsForm } from './fields-form.tsx'
import styles from './entry-editor.module.css'
import { Surroundings, useSurroundings, type Option } from './form-surroundings.ts'
import { withPlaces } from './rule-field.ts'
import { RulePart } from './rule-part.tsx'
import type { IndicatorWords, KeptScheme } from './scheme-shape.ts'
import type { SchemeDraft } from './use-scheme-draft.ts'
import { useRuleTrial } from './use-rule-trial.ts'
import { WorkedCases, WorkedExample } from './worked-example.tsx'

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
  const { scheme: text, ruleEditor } = texts.use()
  const { editor, entries } = text
  const around = useSurroundings()
  const indicator = scheme.indicators.find(each => each.id === entry['indicatorId'])
  const read = useMemo(() => {
    const parsed = SchemeEntry.safeParse(entry)
    return parsed.success ? parsed.data : null
  }, [entry])
  // Drawing comes after the letters: typing never waits for it.
  const trial = useRuleTrial(
    scheme,
    draft.read ?? scheme.definition,
    useDeferredValue(read),
    draft.trees,
    textOf(looseOf(entry['rule'])['kind']),
  )
  const options = useMemo(
    () => ({
      ...around.options,
      organisations: unitOptions(units, draft, entry),
      levels: levelOptions(scheme, indicator?.dataItems ?? []),
    }),
    [around.options, units, draft, entry, scheme, indicator],
  )
  const path = ['entries', at]
  const ofPlan = words.find(each => each.id === indicator?.id)
  return (
    <Surroundings value={{ ...around, options, faultsWithin: draft.faultsWithin }}>
      <Drawer
        open
        title={
          <span lang="zh-CN">
            {editor.title(indicator === undefined ? entries.unknown : `${indicator.code} ${indicator.name}`)}
          </span>
        }
        size={1120}
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
            trial={trial}
            entry={read}
            unit={indicator?.unit ?? null}
            onChange={rule => onChange(withField(entry, 'rule', withPlaces(rule)))}
          />
          <section className={styles.examples}>
            <div>
              <h2>{ruleEditor.cases}</h2>
              {trial.tried === null ? <p>{ruleEditor.unready}</p> : <WorkedCases trial={trial} words={ofPlan} />}
            </div>
            <div>
              <h2>{editor.example}</h2>
              <WorkedExample trial={trial} words={ofPlan} />
            </div>
          </section>
          {read !== null && (
            <section>
              <h2>{ruleEditor.excel}</h2>
              <ExcelPart scheme={scheme} entry={read} trees={draft.trees} />
            </section>
          )}
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
