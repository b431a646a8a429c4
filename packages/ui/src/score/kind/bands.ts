import { formatFigure, type RulePicture } from '@yaodian/domain'
import { dot, drawingWidth, inside, line, round, scale, text, widthOf, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Bands = Extract<RulePicture, { kind: 'bands' }>
type Band = Bands['bands'][number]

const top = 40
const base = 92

/** Bands as steps over the axis: the higher the step, the more points; one's own is filled. */
export function drawBands(picture: Bands, words: PictureWords): Drawing {
  const at = scale(picture.min, picture.max, 2, drawingWidth - 2)
  const most = Math.max(1e-9, ...picture.bands.map(band => Number(band.points)))
  const here = picture.bands.find(band => band.here)
  const value =
    picture.value === null
      ? null
      : `${words.actual} ${formatFigure(picture.value)}${picture.unit ? ` ${picture.unit}` : ''}`
  return {
    width: drawingWidth,
    height: base + 22,
    label: [value, here && words.points(formatFigure(here.points))].filter(Boolean).join(' · '),
    shapes: [
      ...picture.bands.flatMap(band => drawBand(band, picture, at, most)),
      line(0, base, drawingWidth, base),
      ...boundaries(picture, at),
      ...(picture.value !== null && value !== null ? drawValue(at(picture.value), value) : []),
    ],
  }
}

function drawBand(band: Band, picture: Bands, at: (figure: string) => number, most: number): readonly Shape[] {
  const from = at(band.from ?? picture.min)
  const to = at(band.to ?? picture.max)
  const height = round(4 + (Number(band.points) / most) * (base - top - 4))
  const label = formatFigure(band.points)
  const room = to - from > widthOf(label) + 2
  return [
    {
      kind: 'rect',
      x: from + 1,
      y: base - height,
      width: Math.max(1, round(to - from - 2)),
      height,
      fill: band.here ? 'brandTint' : 'idleTint',
      stroke: band.here ? 'brand' : 'none',
    },
    ...(room || band.here
      ? [
          text(
            inside(round((from + to) / 2), widthOf(label)),
            base - height - 4,
            label,
            'middle',
            band.here ? 'brand' : 'ink2',
            band.here,
          ),
        ]
      : []),
  ]
}

/** Where a band ends and the next begins, as far as there is room. */
function boundaries(picture: Bands, at: (figure: string) => number): readonly Shape[] {
  const figures = [...new Set(picture.bands.flatMap(band => [band.from ?? picture.min, band.to ?? picture.max]))]
  let end = -8
  return figures
    .sort((a, b) => Number(a) - Number(b))
    .flatMap(figure => {
      const label = formatFigure(figure)
      const width = widthOf(label)
      const middle = inside(at(figure), width)
      if (middle - width / 2 < end + 6) return []
      end = middle + width / 2
      return [text(middle, base + 16, label)]
    })
}

function drawValue(x: number, label: string): readonly Shape[] {
  return [
    line(x, 16, x, 24, 'brand', 1),
    dot(x, base),
    text(inside(x, widthOf(label)), 12, label, 'middle', 'brand', true),
  ]
}
