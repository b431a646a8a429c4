import type { MovementTexts } from '../score-texts.ts'

function units(count: number): string {
  return count === 1 ? '1 unit' : `${count} units`
}

function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}

function signed(places: number): string {
  return `${places > 0 ? '+' : '−'}${Math.abs(places)}`
}

/** How everyone moves from one scheme to another, in English. */
export const movementTexts: MovementTexts = {
  nobody: 'No unit can be compared',
  nothing: 'No total, place or grade changes',
  gradesStay: 'No grade changes',
  placesStay: 'no place changes',
  grades: (up, down) => {
    if (down === 0) return `${units(up)} ${verb(up, 'rises', 'rise')} in grade`
    if (up === 0) return `${units(down)} ${verb(down, 'falls', 'fall')} in grade`
    return `${units(up)} ${verb(up, 'rises', 'rise')} in grade, ${down} ${verb(down, 'falls', 'fall')}`
  },
  places: (moved, greatest, name) =>
    `${units(moved)} ${verb(moved, 'changes', 'change')} place, at most ${signed(greatest)}${name === null ? '' : ` (${name})`}`,
  join: (grades, places) => `${grades}; ${places}`,
}
