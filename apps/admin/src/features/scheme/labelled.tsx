import type { ProblemPath } from '@yaodian/domain'
import { Field, type FieldInput } from '@yaodian/ui/form/field.tsx'
import type { ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './form.module.css'
import { fieldId, useSurroundings } from './form-surroundings.ts'

export interface LabelledProps {
  /** The field's name in the texts. */
  readonly name: string
  readonly path: ProblemPath
  readonly wide?: boolean
  /** It holds several values: what is wrong with one of them is said here. */
  readonly several?: boolean
  readonly children: (input: FieldInput) => ReactNode
}

/** A field with its label, its hint, and what is wrong at its place. */
export function Labelled({ name, path, wide = false, several = false, children }: LabelledProps) {
  const { form } = texts.use().scheme
  const { faultAt, faultsWithin } = useSurroundings()
  const labels: Readonly<Record<string, string>> = form.fields
  const hints: Readonly<Record<string, string>> = form.hints
  const fault = several && faultsWithin ? faultsWithin(path).join(' ') : faultAt(path)
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <Field id={fieldId(path)} label={labels[name] ?? name} hint={hints[name]} error={fault}>
        {children}
      </Field>
    </div>
  )
}
