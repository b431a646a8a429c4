import type { ProblemPath } from '@yaodian/domain'
import { Field, type FieldInput } from '@yaodian/ui/form/field.tsx'
import type { ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './form.module.css'
import { useSurroundings } from './form-surroundings.ts'

export interface LabelledProps {
  /** The field's name in the texts. */
  readonly name: string
  readonly path: ProblemPath
  readonly wide?: boolean
  readonly children: (input: FieldInput) => ReactNode
}

/** A field with its label, its hint, and what is wrong at its place. */
export function Labelled({ name, path, wide = false, children }: LabelledProps) {
  const { form } = texts.use().scheme
  const { faultAt } = useSurroundings()
  const labels: Readonly<Record<string, string>> = form.fields
  const hints: Readonly<Record<string, string>> = form.hints
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <Field label={labels[name] ?? name} hint={hints[name]} error={faultAt(path)}>
        {children}
      </Field>
    </div>
  )
}
