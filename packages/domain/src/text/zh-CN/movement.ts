import type { MovementTexts } from '../score-texts.ts'

function signed(places: number): string {
  return places > 0 ? `+${places}` : `−${-places}`
}

/** How everyone moves from one scheme to another, in Chinese. */
export const movementTexts: MovementTexts = {
  nobody: '没有可比较的单位',
  nothing: '得分、名次和等次都不变',
  gradesStay: '等次都不变',
  placesStay: '名次都不变',
  grades: (up, down) => {
    if (down === 0) return `${up} 个单位升等`
    return up === 0 ? `${down} 个单位降等` : `${up} 个单位升等，${down} 个降等`
  },
  places: (moved, greatest, name) =>
    `${moved} 个单位名次变动，最大 ${signed(greatest)} 位${name === null ? '' : `（${name}）`}`,
  join: (grades, places) => `${grades}；${places}`,
}
