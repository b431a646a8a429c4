import { ruleKinds, ruleText, type RuleKind, type SchemeEntry } from '@yaodian/domain'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { texts } from '../../text/texts.ts'
import { changeKind } from './change-kind.ts'
import { textOf, type FieldSpec, type Loose } from './field-spec.ts'
import { FieldsForm } from './fields-form.tsx'
import { useSurroundings } from './form-surroundings.ts'
import { KindField } from './kind-field.tsx'
import { lineFields, ruleFields } from './rule-field.ts'
import styles from './rule-part.module.css'
import { RulePicture } from './rule-picture.tsx'
import { attempt, type RuleTrial } from './use-rule-trial.ts'

export interface RulePartProps {
  readonly rule: Loose
  readonly path: readonly (string | number)[]
  readonly trial: RuleTrial
  /** As domain reads it; null while it is unfinished. */
  readonly entry: SchemeEntry | null
  readonly unit: string | null
  readonly onChange: (rule: Loose) => void
}

/** A rule: its kind, its fields, and beside them what it says and gives, with every change. */
export function RulePart(props: RulePartProps) {
  const { rule, path, trial, onChange } = props
  const { scheme, ruleEditor: text } = texts.use()
  const kind = ruleKinds.find(each => each === textOf(rule['kind'])) ?? 'threshold'
  const choose = (next: RuleKind) => {
    onChange(changeKind(rule, kind, next))
    showToast(text.kindChanged(scheme.kinds[next]), () => onChange(rule))
  }
  return (
    <section className={styles.rule}>
      <h2>{scheme.editor.rule}</h2>
      <div className={styles.sides}>
        <div className={styles.form}>
          <KindField kind={kind} path={path} onKind={choose} />
          <FieldsForm fields={ruleFields[kind]} value={rule} path={path} onChange={onChange} />
          <FurtherLines fields={lineFields(kind)} rule={rule} path={path} onChange={onChange} />
        </div>
        <aside className={styles.seen} aria-label={text.curve}>
          <Sentence {...props} />
          {trial.tried === null ? (
            <p className={styles.note}>{text.unready}</p>
          ) : (
            <div className={styles.picture} data-stale={trial.stale || undefined}>
              {trial.stale && <p className={styles.note}>{text.stale}</p>}
              <RulePicture tried={trial.tried} compares={trial.compares} kind={kind} />
            </div>
          )}
        </aside>
      </div>
    </section>
  )
}

function Sentence({ entry, unit }: RulePartProps) {
  const { ruleEditor: text } = texts.use()
  const score = scoreTexts.use()
  const said = entry === null ? null : attempt(() => ruleText(entry.rule, unit, score))
  return (
    <div>
      <h3>{text.sentence}</h3>
      <p aria-live="polite">{said === null || said === '' ? text.unready : said}</p>
    </div>
  )
}

function FurtherLines({
  fields,
  rule,
  path,
  onChange,
}: {
  fields: readonly FieldSpec[]
  rule: Loose
  path: readonly (string | number)[]
  onChange: (rule: Loose) => void
}) {
  const { scheme, ruleEditor: text } = texts.use()
  const { faultsWithin } = useSurroundings()
  const faults = fields.flatMap(each => faultsWithin?.([...path, each.key]) ?? [])
  return (
    <details className={styles.lines} open={faults.length > 0 || fields.some(each => rule[each.key] !== undefined)}>
      <summary>
        {scheme.editor.lines}
        {faults.length > 0 && (
          <span className={styles.fault}>
            <StateIcon shape="late" /> {text.faultsWithin(faults.length)}
          </span>
        )}
      </summary>
      <FieldsForm fields={fields} value={rule} path={path} onChange={onChange} />
    </details>
  )
}
