import { color } from '../theme/tokens.ts'

/** A picture as plain data: drawn by React in the portals and as a string on the public page, so that both show the same. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** The picture in words, for who cannot see it. */
  readonly label: string
  readonly shapes: readonly Shape[]
}

/** What a stroke or a filling means; its colour follows. */
export type Tone = keyof typeof tones

export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Tone | 'none'
      readonly stroke: Tone | 'none'
      readonly radius?: number
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly stroke: Tone
      readonly width: number
    }
  | {
      readonly kind: 'circle'
      readonly x: number
      readonly y: number
      readonly r: number
      readonly fill: Tone | 'none'
      readonly stroke: Tone | 'none'
    }
  | { readonly kind: 'path'; readonly d: string; readonly fill: Tone | 'none'; readonly stroke: Tone | 'none' }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly fill: Tone
      readonly bold?: boolean
    }

/** Colours of the tones; in black and white the shapes still tell. */
export const tones = {
  ink: color.ink,
  ink2: color.ink2,
  line: color.line,
  lineStrong: color.lineStrong,
  paper: color.paper,
  brand: color.brand,
  brandTint: color.brandTint,
  done: color.done,
  watch: color.watch,
  late: color.late,
  idle: color.idle,
  idleTint: color.idleTint,
} as const

/** Pixels of the narrowest phone's column: texts of 12 px stay 12 px there and grow where there is room. */
export const drawingWidth = 328

/** Height of a text of 12 px. */
export const textSize = 12

export function text(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'middle',
  fill: Tone = 'ink2',
  bold = false,
): Shape {
  return { kind: 'text', x, y, text: words, anchor, fill, ...(bold ? { bold } : {}) }
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Tone = 'lineStrong', width = 1): Shape {
  return { kind: 'line', x1, y1, x2, y2, stroke, width }
}

export function dot(x: number, y: number, fill: Tone = 'brand', r = 5): Shape {
  return { kind: 'circle', x, y, r, fill, stroke: 'paper' }
}

/** ▲ of the house: missed. */
export function triangle(x: number, y: number, fill: Tone = 'late'): Shape {
  return { kind: 'path', d: `M${x} ${y - 5.5}l6 11h-12z`, fill, stroke: 'none' }
}

/** ◐ of the house: in part. */
export function halfDot(x: number, y: number, tone: Tone = 'brand'): readonly Shape[] {
  return [
    { kind: 'circle', x, y, r: 5, fill: 'paper', stroke: tone },
    { kind: 'path', d: `M${x} ${y - 5}a5 5 0 0 0 0 10z`, fill: tone, stroke: 'none' },
  ]
}

/** How wide a text of 12 px will be, near enough to keep labels apart. */
export function widthOf(words: string): number {
  let width = 0
  for (const character of words) width += character.charCodeAt(0) > 0x2e7f ? textSize : 6.8
  return width
}

/** Cuts a name that has no room; the whole stands in the text beside the picture. */
export function fitted(words: string, room: number): string {
  if (widthOf(words) <= room) return words
  const characters = [...words]
  while (characters.length > 1 && widthOf(`${characters.join('')}…`) > room) characters.pop()
  return `${characters.join('')}…`
}

/** Keeps a label of this width inside the picture: its middle. */
export function inside(x: number, width: number): number {
  const half = width / 2
  return Math.min(Math.max(x, half + 1), drawingWidth - half - 1)
}

/** Where a figure lies between two, as pixels. Only for drawing: nothing is computed from it. */
export function scale(min: string, max: string, from: number, to: number): (figure: string) => number {
  const low = Number(min)
  const span = Number(max) - low
  return figure => {
    const share = span === 0 ? 0 : (Number(figure) - low) / span
    return round(from + Math.min(Math.max(share, 0), 1) * (to - from))
  }
}

/** Whole tenths of a pixel keep the picture's text short. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
