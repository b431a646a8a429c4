import { formatFigure, type RulePicture } from '@yaodian/domain'
import { dot, drawingWidth, inside, line, round, text, widthOf, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Staircase = Extract<RulePicture, { kind: 'staircase' }>

const top = 24
const base = 84

/** Points that fall step by step; the dot says where one stands. */
export function drawStaircase({ steps, at }: Staircase, words: PictureWords): Drawing {
  const most = Math.max(1e-9, ...steps.map(step => Number(step.points)))
  const room = drawingWidth / Math.max(1, steps.length)
  const heightOf = (points: string) => round(base - (Number(points) / most) * (base - top))
  const own = ownIndex(steps, at)
  const here = own === null ? undefined : steps[own]
  return {
    width: drawingWidth,
    height: base + 20,
    label: here ? `${words.steps(formatFigure(at ?? here.count))} · ${words.points(formatFigure(here.points))}` : '',
    shapes: [
      ...steps.flatMap((step, index) => drawStep(index * room, room, heightOf(step.points), index === own)),
      line(0, base, drawingWidth, base),
      ...labels(steps, room, heightOf, own),
      ...(here && own !== null ? [dot(round((own + 0.5) * room), heightOf(here.points))] : []),
    ],
  }
}

/** The last step that the count has reached. */
function ownIndex(steps: Staircase['steps'], at: string | null): number | null {
  if (at === null) return null
  const reached = steps.filter(step => Number(step.count) <= Number(at)).length
  return reached === 0 ? null : reached - 1
}

function drawStep(x: number, width: number, y: number, own: boolean): readonly Shape[] {
  const height = Math.max(0, round(base - y))
  return [
    { kind: 'rect', x: round(x), y, width: round(width), height, fill: own ? 'brandTint' : 'idleTint', stroke: 'none' },
    line(round(x), y, round(x + width), y, own ? 'brand' : 'lineStrong', own ? 2 : 1),
  ]
}

/** Points above and counts below; of many steps only the first, one's own and the last. */
function labels(
  steps: Staircase['steps'],
  room: number,
  heightOf: (points: string) => number,
  own: number | null,
): readonly Shape[] {
  const all = room >= 34
  return steps.flatMap((step, index) => {
    const near = own !== null && index !== own && Math.abs(index - own) * room < 40
    if (!all && index !== own && (near || (index !== 0 && index !== steps.length - 1))) return []
    const [points, count] = [formatFigure(step.points), formatFigure(step.count)]
    const middle = (index + 0.5) * room
    const mine = index === own
    return [
      text(
        round(inside(middle, widthOf(points))),
        heightOf(step.points) - 8,
        points,
        'middle',
        mine ? 'brand' : 'ink2',
        mine,
      ),
      text(round(inside(middle, widthOf(count))), base + 15, count, 'middle', mine ? 'brand' : 'ink2', mine),
    ]
  })
}
