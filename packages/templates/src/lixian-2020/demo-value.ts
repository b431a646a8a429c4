import { addDays } from '@yaodian/domain'
import { type DemoOrganisation, type DemoYear, draw, qualityOf, reaches, seedOf } from './demo-draw.ts'
import { type DemoSpec, demoSpecs } from './demo-spec.ts'
import { lixian2020DataItems } from './data-item.ts'

/** One value to draw: whose, of what, when. */
interface Draw {
  readonly organisation: DemoOrganisation
  readonly item: string
  readonly year: DemoYear
}

/** How values of one way are drawn. */
type Drawing<A extends DemoSpec['as']> = (spec: Extract<DemoSpec, { as: A }>, at: Draw) => string | null

const items = new Map(lixian2020DataItems.map(each => [each.key, each]))

/** Pupils or children from–to by kind of organisation; an office sees the whole county. */
const pupils: Readonly<Record<DemoOrganisation['kind'], readonly [number, number]>> = {
  kindergarten: [180, 320],
  primary: [520, 1500],
  junior: [640, 1600],
  senior: [2200, 3600],
  vocational: [2400, 3000],
  special: [130, 180],
  township: [2000, 5200],
  county_unit: [0, 0],
  office: [78000, 78000],
  bureau: [78000, 78000],
}

/** An even number in [0, 1) of its own for every purpose; that of a year, or the same for both. */
function luck({ organisation, item, year }: Draw, purpose: string, lasting: 'year' | 'always' = 'year'): number {
  return draw(purpose, seedOf(organisation), item, lasting === 'year' ? year : '')
}

function between(low: number, high: number, share: number): number {
  return low + (high - low) * share
}

/** How far it falls short, in points: the weaker, the more. */
function gap(at: Draw, spread: number): number {
  return 0.5 + luck(at, 'gap') * spread * (1.6 - 1.2 * qualityOf(at.organisation))
}

function met(at: Draw): boolean {
  return reaches(at.organisation, at.item, at.year)
}

function wholeOf(of: string | number, at: Draw): number {
  return typeof of === 'number' ? of : Number(drawValue({ ...at, item: of }))
}

function size({ perPupil, least }: Extract<DemoSpec, { as: 'size' }>, at: Draw): string {
  const [low, high] = pupils[at.organisation.kind]
  const all = between(low, high, draw('pupils', seedOf(at.organisation)))
  const grown = at.year === 2019 ? between(0.96, 1.02, luck(at, 'growth', 'always')) : 1
  return String(Math.max(least, Math.round(all * perPupil * between(0.94, 1.06, luck(at, 'size', 'always')) * grown)))
}

function part(spec: Extract<DemoSpec, { as: 'part' }>, at: Draw): string {
  const whole = wholeOf(spec.of, at)
  const short = gap(at, spec.spread ?? 9)
  if (spec.lower === true)
    return String(
      Math.round((whole * (met(at) ? spec.target * between(0.4, 1, luck(at, 'rate')) : spec.target + short / 3)) / 100),
    )
  const rate = met(at)
    ? Math.min(100, spec.target + (spec.over ?? 0) * luck(at, 'rate'))
    : Math.max(0, spec.target - short)
  const exact = (whole * rate) / 100
  return String(Math.min(whole, met(at) ? Math.ceil(exact) : Math.floor(exact)))
}

function whole({ of, target, over }: Extract<DemoSpec, { as: 'whole' }>, at: Draw): string {
  const rate = met(at) ? target + over * luck(at, 'rate') : target - gap(at, 9)
  return String(Math.floor((wholeOf(of, at) * 100) / rate))
}

function trend({ of, low, high, by, better }: Extract<DemoSpec, { as: 'trend' }>, at: Draw): string {
  const start = between(low, high, luck(at, 'level', 'always'))
  const now = { ...at, year: 2020 } as const
  const change = met(now) ? by * between(0.5, 1, luck(now, 'change')) : -by * between(0, 0.6, luck(now, 'change'))
  const share = at.year === 2019 ? start : start + (better === 'higher' ? change : -change)
  return String(Math.round((wholeOf(of, at) * share) / 100))
}

function near({ of, percent }: Extract<DemoSpec, { as: 'near' }>, at: Draw): string {
  const off = (met(at) ? percent * luck(at, 'off') : percent * between(1.1, 2.4, luck(at, 'off'))) / 100
  return String(Math.round(wholeOf(of, at) * (luck(at, 'side') < 0.6 ? 1 - off : 1 + off)))
}

function count({ target, kindergarten }: Extract<DemoSpec, { as: 'count' }>, at: Draw): string {
  const due = at.organisation.kind === 'kindergarten' ? (kindergarten ?? target) : target
  return String(
    met(at) ? due + Math.floor(luck(at, 'more') * 2) : Math.max(0, due - 1 - Math.floor((luck(at, 'less') * due) / 3)),
  )
}

function event({ chance }: Extract<DemoSpec, { as: 'event' }>, at: Draw): string {
  const happened = luck(at, 'event') * 100 < chance * (2.4 - 2.2 * qualityOf(at.organisation))
  if (items.get(at.item)?.type === 'boolean') return String(happened)
  return happened ? (luck(at, 'twice') < 0.15 ? '2' : '1') : '0'
}

function score({ target }: Extract<DemoSpec, { as: 'score' }>, at: Draw): string {
  const points = met(at) ? between(target, 99, luck(at, 'score')) : target - 1 - gap(at, 12)
  return String(Math.round(points * 10) / 10)
}

function standing({ low, high, by }: Extract<DemoSpec, { as: 'standing' }>, at: Draw): string {
  const start = between(low, high, qualityOf(at.organisation))
  const change = met({ ...at, year: 2020 }) ? by * luck(at, 'change') : -by * between(1, 2.5, luck(at, 'change'))
  return String(Math.round((at.year === 2019 ? start : start + change) * 100) / 100)
}

/** County facts: the same for every organisation that has a share in them. */
function growth({ start, percent }: Extract<DemoSpec, { as: 'growth' }>, { item, year }: Draw): string {
  const grown = year === 2019 ? 1 : 1 + (percent / 100) * between(0.9, 1.1, draw('county', item))
  return String(Math.round(start * grown))
}

function milestone({ due }: Extract<DemoSpec, { as: 'date' }>, { item, year }: Draw): string | null {
  const days =
    draw('county', item) < 0.74 ? -Math.floor(draw('early', item) * 12) : 6 + Math.floor(draw('late', item) * 50)
  const on = addDays(due, days)
  if (on > '2020-12-31') return null
  return year === 2019 ? addDays(on, -366) : on
}

const drawings: { readonly [A in DemoSpec['as']]: Drawing<A> } = {
  size,
  range: ({ low, high }, at) => String(Math.floor(between(low, high + 1, luck(at, 'range', 'always')))),
  part,
  whole,
  trend,
  growth,
  near,
  count,
  event,
  score,
  standing,
  factor: ({ low, high }, at) => String(Math.round(between(low, high, qualityOf(at.organisation))) / 100),
  boolean: (_spec, at) => String(met(at)),
  level: (spec, at) => pick(met(at) ? spec.met : spec.missed, luck(at, 'level')),
  date: milestone,
}

function pick(words: readonly string[], share: number): string {
  return words[Math.floor(share * words.length)] ?? ''
}

function drawBy<A extends DemoSpec['as']>(as: A, spec: Extract<DemoSpec, { as: A }>, at: Draw): string | null {
  return drawings[as](spec, at)
}

function drawValue(at: Draw): string | null {
  const spec = demoSpecs.get(at.item)
  if (spec === undefined) throw new Error(`no demo value for the data item “${at.item}”`)
  return drawBy(spec.as, spec, at)
}

/**
 * The demo's value of a data item, as domain keeps it; null where a milestone was not reached. Always the same for the same
 * organisation, item and year; parts never exceed their whole. @throws Error for an unknown data item
 */
export function demoValue(organisation: DemoOrganisation, item: string, year: DemoYear): string | null {
  return drawValue({ organisation, item, year })
}

/**
 * Whether the demo has nobody supply the value: hardly ever, only in 2020, and of what others supply almost never, since that
 * stops an approval. A loader that needs a complete cycle leaves it unasked.
 */
export function demoIsMissing(organisation: DemoOrganisation, item: string, year: DemoYear): boolean {
  if (year === 2019 || demoSpecs.get(item)?.as === 'date') return false
  const likely = items.get(item)?.supplier.kind === 'assessee' ? 0.01 + 0.04 * (1 - qualityOf(organisation)) : 0.002
  return draw('missing', seedOf(organisation), item) < likely
}
