import { createElement } from 'react'
import type { Drawing } from './drawing.ts'
import styles from './picture-svg.module.css'
import { svgElement } from './svg.ts'

/** Draws a picture in the portals. */
export function PictureSvg({ drawing }: { drawing: Drawing }) {
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={drawing.label}
    >
      {drawing.shapes.map((shape, index) => {
        const { name, attributes, content } = svgElement(shape)
        return createElement(name, { key: index, ...reactAttributes(attributes) }, content)
      })}
    </svg>
  )
}

/** React wants `textAnchor` where SVG says `text-anchor`. */
function reactAttributes(attributes: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}
