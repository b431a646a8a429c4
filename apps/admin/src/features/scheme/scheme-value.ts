import { problem, SchemeDefinition, type Problem } from '@yaodian/domain'
import { looseOf, textOf, type Loose } from './field-spec.ts'

/** What is kept of a scheme as one value: its name and its whole definition. */
export interface SchemeValue {
  readonly name: string
  readonly definition: Loose
}

export function writeSchemeValue({ name, definition }: SchemeValue): string {
  return JSON.stringify({ name, definition })
}

export function readSchemeValue(text: string): SchemeValue {
  const value = looseOf(JSON.parse(text))
  return { name: textOf(value['name']), definition: looseOf(value['definition']) }
}

/** What the API takes; null while something is unfinished. */
export function finishedScheme(text: string): { name: string; definition: SchemeDefinition } | null {
  const { name, definition } = readSchemeValue(text)
  const read = SchemeDefinition.safeParse(definition)
  return read.success && name.trim() !== '' ? { name: name.trim(), definition: read.data } : null
}

/** Something unfinished is kept on the device and not sent; the form says at the field what is missing. */
export function checkSchemeValue(text: string): readonly Problem[] {
  return finishedScheme(text) === null ? [problem('number_invalid', { text: '' })] : []
}
