import { type Problem, type ProblemPath, problem } from '../problem.ts'

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Fields that the schema does not know: it leaves them out of what it read. */
export function unknownFields(json: unknown, read: unknown, path: ProblemPath): Problem[] {
  if (!isObject(json) || !isObject(read)) return []
  if (Array.isArray(json) && Array.isArray(read))
    return json.flatMap((each, at) => unknownFields(each, read[at], [...path, at]))
  return Object.keys(json).flatMap(field =>
    Object.hasOwn(read, field)
      ? unknownFields(json[field], read[field], [...path, field])
      : [problem('field_unknown', { field }, [...path, field])],
  )
}
