import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { checkPositive } from '../rule/rule-value.ts'
import type { AwardRow, BonusType, PlaceMap } from './bonus.ts'
import { checkCap, checkCategoryKey, checkGroupKeys, checkOffice, checkRepeated, checkWindow } from './check-table.ts'
import type { SchemeDefinition } from './scheme.ts'

function rowWords(row: Pick<AwardRow, 'level' | 'place'>): string {
  return row.place === undefined ? row.level : `${row.level} ${row.place}`
}

function checkRows(rows: readonly AwardRow[], path: ProblemPath): Problem[] {
  return [
    ...checkRepeated(rows.map(rowWords), at => [...path, at, 'level']),
    ...rows.flatMap((row, at) => [
      ...checkPositive(row.points, [...path, at, 'points']),
      ...checkPositive(row.per, [...path, at, 'per']),
      ...checkCap(row.cap, [...path, at, 'cap']),
    ]),
  ]
}

/** Its places grow up to the awarded, and each has a row. */
function checkPlaceMap(map: PlaceMap, type: BonusType, path: ProblemPath): Problem[] {
  const last = map.places.at(-1)?.upTo ?? 0
  return [
    ...map.places.flatMap(({ place, upTo }, at) => [
      ...(upTo <= (map.places[at - 1]?.upTo ?? 0)
        ? [problem('place_map_order', { place, upTo }, [...path, 'places', at, 'upTo'])]
        : []),
      ...(type.rows.some(row => row.place === place)
        ? []
        : [problem('place_without_row', { place, type: type.name }, [...path, 'places', at, 'place'])]),
    ]),
    ...(last === map.awarded
      ? []
      : [problem('place_map_incomplete', { awarded: map.awarded, upTo: last }, [...path, 'awarded'])]),
  ]
}

function checkType(type: BonusType, definition: SchemeDefinition, path: ProblemPath): Problem[] {
  const maps = type.placeMaps ?? []
  return [
    ...(type.category === null ? [] : checkCategoryKey(type.category, definition, [...path, 'category'])),
    ...checkGroupKeys(type.groups, definition, [...path, 'groups']),
    ...checkRows(type.rows, [...path, 'rows']),
    ...checkRepeated(
      maps.map(map => `${map.awarded}`),
      at => [...path, 'placeMaps', at, 'awarded'],
    ),
    ...maps.flatMap((map, at) => checkPlaceMap(map, type, [...path, 'placeMaps', at])),
    ...checkCap(type.cap, [...path, 'cap']),
    ...checkWindow(type.window, [...path, 'window']),
    ...checkOffice(type.officeId, type.name, [...path, 'officeId']),
  ]
}

/** Every fault of the bonus (R8): tables, place maps, caps, windows, whom it names. */
export function checkBonus(definition: SchemeDefinition): Problem[] {
  const { bonus } = definition
  if (bonus === undefined) return []
  return [
    ...bonus.types.flatMap((type, at) => checkType(type, definition, ['bonus', 'types', at])),
    ...Object.entries(bonus.categoryCaps).flatMap(([category, cap]) => [
      ...checkCategoryKey(category, definition, ['bonus', 'categoryCaps', category]),
      ...checkPositive(cap, ['bonus', 'categoryCaps', category]),
    ]),
    ...checkCap(bonus.cap, ['bonus', 'cap']),
  ]
}
