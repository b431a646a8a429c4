import { ruleKinds, type RuleKind } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { Select } from 'antd'
import { texts } from '../../text/texts.ts'
import { fieldId, useSurroundings } from './form-surroundings.ts'
import styles from './rule-part.module.css'
import { rulePurposes } from './rule-purpose.ts'

/** Chooses a kind of rule: grouped by what it is for, each with a line that says what it does; found by words or initials of pinyin. */
export function KindField({
  kind,
  path,
  onKind,
}: {
  kind: RuleKind
  path: readonly (string | number)[]
  onKind: (next: RuleKind) => void
}) {
  const { scheme, ruleEditor: text } = texts.use()
  const { faultAt, fixed } = useSurroundings()
  const fault = [faultAt(path), faultAt([...path, 'kind'])].filter(each => each !== '').join(' ')
  return (
    <div className={styles.kind}>
      <Field id={fieldId(path)} label={scheme.editor.kind} hint={text.describe[kind]} error={fault}>
        {input => (
          <Select<RuleKind>
            {...input}
            disabled={fixed}
            value={kind}
            showSearch={{
              filterOption: (typed, option) =>
                ruleKinds.some(
                  each => each === option?.value && matchesName(`${scheme.kinds[each]} ${text.describe[each]}`, typed),
                ),
            }}
            listHeight={420}
            virtual={false}
            popupMatchSelectWidth={false}
            classNames={{ popup: { root: styles.kinds ?? '' } }}
            notFoundContent={text.noKind}
            options={rulePurposes.map(({ purpose, kinds }) => ({
              label: text.purposes[purpose],
              title: text.purposes[purpose],
              options: kinds.map(each => ({ value: each, label: scheme.kinds[each] })),
            }))}
            optionRender={option => {
              const shown = ruleKinds.find(each => each === option.value)
              return (
                <span className={styles.option}>
                  <b>{option.label}</b>
                  <small>{shown && text.describe[shown]}</small>
                </span>
              )
            }}
            onChange={onKind}
          />
        )}
      </Field>
    </div>
  )
}
