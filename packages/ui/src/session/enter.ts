import type { Role } from '@yaodian/domain'
import { setPlace } from '../api/place.ts'
import { setDraftAccount } from '../form/draft-store.ts'
import type { Doors } from './gate.ts'
import { choosePlace, placesFor, type Me } from './me.ts'

/** What entering takes of a portal; its API and its router stay its own. */
export interface Entrance {
  readonly doors: Doors
  /** The roles that work in this portal. */
  readonly roles: readonly Role[]
  readonly loadTexts: () => Promise<void>
  readonly askMe: () => Promise<Me>
  /** Drops everything that was read for another account or place. */
  readonly forgetOthers: () => void
}

/** Who is here and for whom: sends on to the choice of place when the URL names none and there are several. */
export function createEntrance({ doors, roles, loadTexts, askMe, forgetOthers }: Entrance) {
  let entered = ''

  /** Another account or another place: nothing read before may be shown. */
  function settle(accountId: string, organisationId: string): void {
    setPlace(organisationId)
    const now = `${accountId} ${organisationId}`
    if (now === entered) return
    if (entered) forgetOthers()
    entered = now
    setDraftAccount(accountId)
  }

  return async (named: string | undefined, back: string) => {
    const asked = askMe()
    // The texts first: a refusal needs them to be put into words.
    const [, me] = await Promise.all([loadTexts(), asked])
    if (me.account.mustChangePassword) return doors.password(back)
    const places = placesFor(me, roles)
    const place = choosePlace(places, named)
    if (!place) return doors.place(back)
    settle(me.account.id, place.organisationId)
    return { me, place, places }
  }
}
