import { textSize, tones, type Shape, type Tone } from './drawing.ts'

/** An SVG element as data: its name, attributes and, for a text, what it says. */
export interface SvgElement {
  readonly name: 'rect' | 'line' | 'circle' | 'path' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content: string | null
}

/** One place that turns shapes into SVG, for React and for the string alike. Attribute names are SVG's own. */
export function svgElement(shape: Shape): SvgElement {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape
      return element('rect', { x, y, width, height, rx: radius, fill: paint(shape.fill), stroke: paint(shape.stroke) })
    }
    case 'line': {
      const { x1, y1, x2, y2, width } = shape
      return element('line', { x1, y1, x2, y2, stroke: paint(shape.stroke), 'stroke-width': width })
    }
    case 'circle':
      return element('circle', {
        cx: shape.x,
        cy: shape.y,
        r: shape.r,
        fill: paint(shape.fill),
        stroke: paint(shape.stroke),
      })
    case 'path':
      return element('path', { d: shape.d, fill: paint(shape.fill), stroke: paint(shape.stroke) })
    case 'text': {
      const attributes = {
        x: shape.x,
        y: shape.y,
        'text-anchor': shape.anchor,
        fill: paint(shape.fill),
        'font-size': textSize,
      }
      return element('text', { ...attributes, ...(shape.bold ? { 'font-weight': 600 } : {}) }, shape.text)
    }
  }
}

function element(
  name: SvgElement['name'],
  attributes: SvgElement['attributes'],
  content: string | null = null,
): SvgElement {
  return { name, attributes, content }
}

function paint(tone: Tone | 'none'): string {
  return tone === 'none' ? 'none' : tones[tone]
}
