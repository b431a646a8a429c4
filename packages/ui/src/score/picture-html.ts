import type { Drawing } from './drawing.ts'
import { svgElement, type SvgElement } from './svg.ts'

/** The same picture as a string, for the public page: no script, no React. Everything is escaped. */
export function pictureHtml(drawing: Drawing): string {
  const { width, height, label, shapes } = drawing
  const inner = shapes.map(shape => elementHtml(svgElement(shape))).join('')
  return `<svg class="picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}">${inner}</svg>`
}

function elementHtml({ name, attributes, content }: SvgElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${content === null ? '' : escaped(content)}</${name}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/gu, character => entities[character] ?? character)
}
