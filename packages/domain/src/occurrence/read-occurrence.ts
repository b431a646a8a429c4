import { parseNumber } from '../number/parse-number.ts'
import { decimal, divide } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import { checkOccurrence } from './check-occurrence.ts'
import { sameDocument } from './document-number.ts'
import type { Occurrence } from './occurrence.ts'

/** An occurrence as somebody typed it; empty stands for null, of count and share for 1. */
export interface OccurrenceDraft {
  readonly type: string
  readonly on: string
  readonly documentNumber: string
  readonly dedupKey: string
  readonly level: string
  readonly place: string
  readonly count: string
  readonly points: string
  /** In percent: 50 is half of the points. */
  readonly sharePercent: string
  readonly issuer: string
  readonly reason: string
}

/** What was read, null where it cannot be, with every fault at its field. */
export interface OccurrenceRead {
  readonly occurrence: Occurrence | null
  readonly problems: readonly Problem[]
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

interface ReadNumber {
  readonly value: string | null
  readonly problems: readonly Problem[]
}

function readNumber(text: string, empty: string | null, unit: string | null, path: ProblemPath): ReadNumber {
  if (text.trim() === '') return { value: empty, problems: [] }
  const read = parseNumber(text, unit, path)
  return read.ok ? { value: read.value, problems: [] } : { value: null, problems: [read.problem] }
}

/** A percentage as a share of one, exact up to ten places of the percentage. */
function shareOf(percent: string): string {
  return toFigure(divide(decimal(percent), decimal('100')))
}

/** The document is there and not of tomorrow. */
function checkDocument({ documentNumber, on }: OccurrenceDraft, today: string): Problem[] {
  return [
    ...(documentNumber.trim() === '' ? [problem('document_number_required', {}, ['documentNumber'])] : []),
    ...(on > today ? [problem('veto_date_invalid', { date: on }, ['on'])] : []),
  ]
}

/** Reads what an office typed of an award or a sanction, and checks it against the scheme's tables: the form and the API ask the same. */
export function readOccurrence(
  definition: Pick<SchemeDefinition, 'bonus' | 'penalty'>,
  draft: OccurrenceDraft,
  about: { readonly id: string; readonly today: string },
): OccurrenceRead {
  const count = readNumber(draft.count, '1', null, ['count'])
  const points = readNumber(draft.points, null, null, ['points'])
  const share = readNumber(draft.sharePercent, '100', '%', ['sharePercent'])
  const unread = [count, points, share].flatMap(each => each.problems)
  const occurrence: Occurrence = {
    id: about.id,
    type: draft.type,
    on: draft.on,
    documentNumber: draft.documentNumber.trim(),
    dedupKey: orNull(draft.dedupKey),
    level: orNull(draft.level),
    place: orNull(draft.place),
    count: count.value ?? '1',
    points: points.value,
    share: shareOf(share.value ?? '100'),
    issuer: orNull(draft.issuer),
    reason: orNull(draft.reason),
  }
  const unreadFields = new Set(unread.map(each => each.path[0]))
  const checked = checkOccurrence(definition, occurrence).map(each =>
    each.path[0] === 'share' ? { ...each, path: ['sharePercent'] } : each,
  )
  const problems = [
    ...checkDocument(draft, about.today),
    ...unread,
    ...checked.filter(each => !unreadFields.has(each.path[0])),
  ]
  return { occurrence: problems.length === 0 ? occurrence : null, problems }
}

/** What makes two records the same award or sanction. */
type Identity = Pick<Occurrence, 'type' | 'level' | 'place' | 'documentNumber'>

function identityOf({ type, level, place, documentNumber }: Identity): string {
  return [type, level, place, sameDocument(documentNumber)].join('\n')
}

/** Whether the same award or sanction stands on record for the assessee already: type, level, place and document, however that is spaced. */
export function checkRepeated(occurrence: Identity, standing: readonly Identity[]): Problem[] {
  return standing.some(each => identityOf(each) === identityOf(occurrence))
    ? [problem('occurrence_repeated', { document: occurrence.documentNumber }, ['documentNumber'])]
    : []
}
