import type { TemplateOrganisation } from '../template.ts'

/** What of an organisation its demo values depend on. */
export type DemoOrganisation = Pick<TemplateOrganisation, 'key' | 'kind'>

/** The years that the demo has values for; the first is the baseline of the second. */
export type DemoYear = 2019 | 2020

/** Organisations that draw another's values, so that ranks are shared. */
const twins: Readonly<Record<string, string>> = {
  'kindergarten-yanjing': 'kindergarten-fuxing',
  'primary-linan': 'primary-jinluo',
  'township-guanyuan': 'township-cennan',
}

/** An even number in [0, 1) for these words, always the same (FNV-1a). */
export function draw(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const letter of words.join('/')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** The name under which an organisation draws. */
export function seedOf({ key }: DemoOrganisation): string {
  return twins[key] ?? key
}

/** How well an organisation does, 0 to 1. */
export function qualityOf(organisation: DemoOrganisation): number {
  return draw('quality', seedOf(organisation))
}

/** Whether it reaches what this item asks: the better ones nearly always, the others often; the year before a little less. */
export function reaches(organisation: DemoOrganisation, item: string, year: DemoYear): boolean {
  const likely = 0.3 + 0.66 * qualityOf(organisation) - (year === 2019 ? 0.04 : 0)
  return draw('reach', seedOf(organisation), item, year) < likely
}
