import { parseNumber } from '@yaodian/domain'
import type { FieldInput } from '@yaodian/ui/form/field.tsx'
import { Input } from 'antd'
import { useState } from 'react'
import { emptyOf, listOf, textOf, type FieldSpec } from './field-spec.ts'
import styles from './form.module.css'
import { useSurroundings } from './form-surroundings.ts'

export interface TextInputProps extends FieldInput {
  readonly spec: Extract<FieldSpec, { as: 'number' | 'text' | 'formula' | 'date' | 'flag' | 'lines' }>
  readonly value: unknown
  readonly onChange: (next: unknown) => void
  readonly 'aria-label'?: string
}

/** Text, a number as people write it, a date, a formula, or a text a line. */
export function TextInput({ spec, value, onChange, ...input }: TextInputProps) {
  const { fixed } = useSurroundings()
  const [typed, setTyped] = useState<string | null>(null)
  const empty = 'empty' in spec ? emptyOf({ ...(spec.empty !== undefined && { empty: spec.empty }) }) : ''
  const type = (text: string) => {
    setTyped(text)
    onChange(text.trim() === '' ? empty : readAs(spec.as, text))
  }
  const leave = () => setTyped(null)
  if (spec.as === 'lines')
    return (
      <Input.TextArea
        {...input}
        lang="zh-CN"
        disabled={fixed}
        rows={Math.max(2, listOf(value).length + 1)}
        value={typed ?? listOf(value).map(textOf).join('\n')}
        onBlur={leave}
        onChange={event => {
          setTyped(event.target.value)
          const lines = event.target.value
            .split('\n')
            .map(line => line.trim())
            .filter(line => line !== '')
          onChange(lines.length === 0 && empty !== '' ? empty : lines)
        }}
      />
    )
  return (
    <Input
      {...input}
      {...(spec.as === 'date' && { type: 'date' })}
      {...(spec.as === 'number' && { inputMode: 'decimal' as const })}
      className={styles[spec.as] ?? ''}
      disabled={fixed}
      spellCheck={false}
      value={typed ?? textOf(value)}
      onBlur={leave}
      onChange={event => type(event.target.value)}
    />
  )
}

/** A number is kept canonical as soon as it can be read. */
function readAs(as: FieldSpec['as'], text: string): string {
  if (as !== 'number') return text
  const parsed = parseNumber(text, text.includes('%') || text.includes('％') ? '%' : null)
  return parsed.ok ? parsed.value : text
}
