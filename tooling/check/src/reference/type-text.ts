import type { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema | boolean

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value))
const indented = (text: string): string => text.replaceAll('\n', '\n  ')

function union(parts: readonly string[]): string {
  const whole = parts.join(' | ')
  return whole.length <= 100 && !whole.includes('\n') ? whole : parts.map(part => `\n  | ${indented(part)}`).join('')
}

function objectText(schema: z.core.JSONSchema.BaseSchema): string {
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `${name}${required.has(name) ? '' : '?'}: ${typeText(field)}`,
  )
  if (fields.length > 0) {
    const short = `{ ${fields.join('; ')} }`
    return short.length <= 80 && !short.includes('\n')
      ? short
      : `{\n${fields.map(field => `  ${indented(field)}\n`.replace(': \n', ':\n')).join('')}}`
  }
  return schema.additionalProperties === undefined ? '{}' : `Record<string, ${typeText(schema.additionalProperties)}>`
}

/** A JSON Schema as a TypeScript type; what has a name of its own is named. */
export function typeText(schema: Schema): string {
  if (typeof schema === 'boolean') return 'unknown'
  if (schema.$ref !== undefined) return schema.$ref.replace('#/$defs/', '')
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return union(schema.enum.map(literal))
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return union(choices.map(typeText))
  switch (schema.type) {
    case 'object':
      return objectText(schema)
    case 'array': {
      const items = Array.isArray(schema.items) || schema.items === undefined ? 'unknown' : typeText(schema.items)
      return / \| |\n/.test(items) ? `Array<${items}>` : `${items}[]`
    }
    case 'integer':
      return 'number'
    case 'string':
      return /^\^(category|indicator):/.test(schema.pattern ?? '')
        ? `\`${schema.pattern?.slice(1).replace(/\[.*/, '')}\${string}\``
        : 'string'
    default:
      return typeof schema.type === 'string' ? schema.type : 'unknown'
  }
}
