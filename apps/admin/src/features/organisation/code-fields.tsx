import { isCreditCode, isSchoolCode } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { Field } from '@yaodian/ui/form/field.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Input } from 'antd'
import { texts } from '../../text/texts.ts'
import type { FieldsProps } from './organisation-field.ts'
import styles from './organisation.module.css'

/** The two codes, checked while they are typed. */
export function CodeFields({ draft, set, leave, field, wrong }: FieldsProps) {
  const { organisation: text } = texts.use()
  const { optional } = uiTexts.use()
  return (
    <div className={panel.pair}>
      <CodeField
        {...field('schoolCode')}
        label={`${text.field.schoolCode} (${optional})`}
        hint={text.form.schoolCodeHint}
        length={10}
        code={draft.schoolCode}
        onCode={schoolCode => set({ schoolCode })}
        onLeave={() => leave('schoolCode')}
        problem={wrong('schoolCode')}
        fits={draft.schoolCode !== null && isSchoolCode(draft.schoolCode) ? text.form.schoolCodeFits : ''}
      />
      <CodeField
        {...field('creditCode')}
        label={`${text.field.creditCode} (${optional})`}
        hint={text.form.creditCodeHint}
        length={18}
        code={draft.creditCode}
        onCode={creditCode => set({ creditCode })}
        onLeave={() => leave('creditCode')}
        problem={wrong('creditCode')}
        fits={draft.creditCode !== null && isCreditCode(draft.creditCode) ? text.form.creditCodeFits : ''}
      />
    </div>
  )
}

interface CodeFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  /** After leaving the field, or from the server. */
  readonly error: string
  /** As domain says it now; shown as soon as the code is as long as it should be. */
  readonly problem: string
  readonly fits: string
  readonly length: number
  readonly code: string | null
  readonly onCode: (code: string | null) => void
  readonly onLeave: () => void
}

/** A code that is checked while it is typed: by its form, its check character, and whether another organisation has it. */
function CodeField({ id, label, hint, error, problem, fits, length, code, onCode, onLeave }: CodeFieldProps) {
  const shown = code !== null && code.length >= length ? problem : error
  const read = (typed: string) => onCode(typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase() || null)
  return (
    <Field id={id} label={label} hint={hint} error={shown}>
      {input => (
        <>
          <Input
            {...input}
            className="number"
            autoComplete="off"
            spellCheck={false}
            value={code ?? ''}
            onChange={event => read(event.target.value)}
            onBlur={onLeave}
          />
          {fits && !shown && <output className={styles.fits}>✓ {fits}</output>}
        </>
      )}
    </Field>
  )
}
