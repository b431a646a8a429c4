import type { z } from 'zod'
import { decimalPattern } from '../number/decimal-text.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { pathText } from './path-text.ts'
import type { FieldType } from './structure-problem.ts'
import { unknownFields } from './unknown-field.ts'

type Issue = z.core.$ZodIssue

/** JSON of the schema's shape, or everything that is of another shape. */
export type ReadStructure<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const zodTypes: Readonly<Record<string, FieldType>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'truth',
  array: 'list',
  tuple: 'list',
  object: 'object',
  record: 'object',
  null: 'nothing',
}

function typeOf(input: unknown): FieldType {
  if (input === null) return 'nothing'
  if (Array.isArray(input)) return 'list'
  if (typeof input === 'number') return 'number'
  if (typeof input === 'boolean') return 'truth'
  return typeof input === 'string' ? 'text' : 'object'
}

/** What stands there, short enough for a sentence. */
function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** The value at a path of JSON; undefined where there is none. */
function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object that has this key, as just asked
          (at as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    json,
  )
}

/** The words that may stand here: of a choice, of a discriminator, or of a union of words and patterns (`category:…`). */
function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code === 'invalid_format') return [`${issue.pattern ?? ''}`.replace(/^\^/, '').replace(/\[.*$/, '…')]
  if (issue.code !== 'invalid_union') return []
  if ('options' in issue && Array.isArray(issue.options) && issue.options.length > 0) return issue.options.map(String)
  return issue.errors.flatMap(branch => branch.flatMap(choicesOf))
}

function ofRange(field: string, found: string, issue: Issue, path: ProblemPath): Problem {
  if (issue.code === 'too_small' && issue.origin !== 'number') return problem('field_empty', { field }, path)
  const least = issue.code === 'too_small' ? `${issue.minimum}` : null
  const most = issue.code === 'too_big' ? `${issue.maximum}` : null
  return problem('field_out_of_range', { field, found, least, most }, path)
}

function ofFormat(field: string, found: string, pattern: string, path: ProblemPath): Problem {
  return pattern === String(decimalPattern)
    ? problem('field_not_decimal', { field, found }, path)
    : problem('field_format_wrong', { field, found, format: pattern }, path)
}

function problemOf(issue: Issue, json: unknown, outer: ProblemPath): Problem {
  const input = valueAt(json, issue.path)
  const path = [...outer, ...issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))]
  // `$` is the whole of the file, as JSON paths have it.
  const field = path.length === 0 ? '$' : pathText(path.slice(path.findLastIndex(key => typeof key === 'string')))
  if (input === undefined) return problem('field_missing', { field }, path)
  switch (issue.code) {
    case 'invalid_type':
      return problem(
        'field_type_wrong',
        { field, expected: zodTypes[issue.expected] ?? 'object', found: typeOf(input) },
        path,
      )
    case 'too_small':
    case 'too_big':
      return ofRange(field, shown(input), issue, path)
    case 'invalid_format':
      return ofFormat(field, shown(input), issue.pattern ?? issue.format, path)
    default:
      return problem('field_choice_wrong', { field, found: shown(input), choices: choicesOf(issue) }, path)
  }
}

/** Reads JSON by its schema; names every field that is missing, unknown or of another kind, at its path. */
export function readStructure<T>(schema: z.ZodType<T>, json: unknown, path: ProblemPath = []): ReadStructure<T> {
  const parsed = schema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(issue => problemOf(issue, json, path)) }
  const unknown = unknownFields(json, parsed.data, path)
  return unknown.length > 0 ? { ok: false, problems: unknown } : { ok: true, value: parsed.data }
}
