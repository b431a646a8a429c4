import type { ScoreTexts } from '../text/score-texts.ts'
import type { Movement } from './movement.ts'

/** What a what-if comes to, for a sentence above it. */
export interface MovementSummary {
  /** How many have a total under both schemes. */
  readonly compared: number
  /** How many have another total. */
  readonly rescored: number
  /** How many stand at another place. */
  readonly moved: number
  readonly gradesUp: number
  readonly gradesDown: number
  /** The greatest change of place, upwards where one down is as great, and who made it; null where nobody moved. */
  readonly greatest: { readonly places: number; readonly assesseeIds: readonly string[] } | null
}

/** Sums up how a group, or everyone, moves from one scheme to another. */
export function summariseMovements(all: readonly Movement[]): MovementSummary {
  const compared = all.filter(({ places }) => places !== null)
  const count = (fits: (movement: Movement) => boolean): number => compared.filter(fits).length
  return {
    compared: compared.length,
    rescored: count(({ points }) => Number(points) !== 0),
    moved: count(({ places }) => places !== 0),
    gradesUp: count(({ grade }) => grade === 'up'),
    gradesDown: count(({ grade }) => grade === 'down'),
    greatest: greatestOf(compared),
  }
}

function greatestOf(compared: readonly Movement[]): MovementSummary['greatest'] {
  const places = compared.map(movement => movement.places ?? 0)
  const [up, down] = [Math.max(0, ...places), Math.min(0, ...places)]
  const greatest = up >= -down ? up : down
  if (greatest === 0) return null
  return {
    places: greatest,
    assesseeIds: compared.filter(movement => movement.places === greatest).map(({ assesseeId }) => assesseeId),
  }
}

/** Those who move most, at most so many, in the order given: by places, then by points. */
export function mostMoved(all: readonly Movement[], most: number): readonly Movement[] {
  const size = (figure: number | string | null): number => Math.abs(Number(figure ?? 0))
  const chosen = new Set(
    all
      .filter(({ places }) => places !== null)
      .toSorted((a, b) => size(b.places) - size(a.places) || size(b.points) - size(a.points))
      .slice(0, most),
  )
  return all.filter(movement => chosen.has(movement))
}

/** The summary as one sentence; `nameOf` names an assessee. */
export function movementSentence(
  summary: MovementSummary,
  nameOf: (assesseeId: string) => string,
  { movement: texts }: Pick<ScoreTexts, 'movement'>,
): string {
  const { compared, rescored, moved, gradesUp, gradesDown, greatest } = summary
  if (compared === 0) return texts.nobody
  if (rescored === 0 && moved === 0 && gradesUp + gradesDown === 0) return texts.nothing
  const grades = gradesUp + gradesDown === 0 ? texts.gradesStay : texts.grades(gradesUp, gradesDown)
  if (greatest === null) return texts.join(grades, texts.placesStay)
  const [first] = greatest.assesseeIds
  const one = greatest.assesseeIds.length === 1 && first !== undefined ? nameOf(first) : null
  return texts.join(grades, texts.places(moved, greatest.places, one))
}
