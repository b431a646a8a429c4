import { accountStem } from './account.ts'
import { as, officeKey, placeOf, type Caller, type DemoCounty, type DemoPlace } from './county.ts'

/** One response of the demo: an organisation's key, an indicator's code. */
export interface SceneAt {
  readonly key: string
  readonly code: string
}

/** A response as its scene found it, with everybody who may act on it. */
export interface Found {
  readonly at: { readonly cycleId: string; readonly assesseeId: string; readonly indicatorId: string }
  readonly place: DemoPlace
  readonly view: Awaited<ReturnType<Caller['response']['get']>>
  readonly reporter: Caller
  readonly head: Caller
  /** The second reviewer of the responsible office: the first one supplies. */
  readonly reviewer: Caller
}

/** Looks a response up by names. @throws DomainError not_found when the scheme asks no such thing of the organisation */
export async function find(
  county: DemoCounty,
  cycleId: string,
  indicatorOf: (code: string) => string,
  { key, code }: SceneAt,
): Promise<Found> {
  const place = placeOf(county, key)
  const at = { cycleId, assesseeId: place.id, indicatorId: indicatorOf(code) }
  const stem = accountStem(place)
  const head = as(county, `${stem}.head`)
  const view = await head.response.get(at)
  const office = officeKey(county, view.line.indicator.officeId)
  return { at, place, view, head, reporter: as(county, `${stem}.reporter`), reviewer: as(county, `${office}.2`) }
}

/** A value of the response by its item's key. @throws Error when the indicator reads no such item */
export function valueOf({ view }: Found, item: string): Found['view']['values'][number] {
  const value = view.values.find(each => each.key === item)
  if (value === undefined) throw new Error(`${view.line.indicator.code} does not read ${item}`)
  return value
}
