import { expect, test } from 'vitest'
import css from './tokens.css?raw'
import { color, font } from './tokens.ts'

/** `lineStrong` → `--line-strong`, `ink2` → `--ink-2` */
function property(name: string): string {
  return `--${name.replace(/([A-Z]|\d)/gu, part => `-${part.toLowerCase()}`)}`
}

test.each(Object.entries(color))('the colour %s is the same in tokens.css and tokens.ts', (name, value) => {
  expect(css).toMatch(new RegExp(`${property(name)}: ${value};`, 'u'))
})

test('both portals and Ant Design write in the same fonts', () => {
  // The formatter writes single quotes in CSS.
  const written = css.replaceAll("'", '"')
  expect(written).toContain(`--font: ${font.text};`)
  expect(written).toContain(`--font-official: ${font.official};`)
})
