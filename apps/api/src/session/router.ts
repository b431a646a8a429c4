import { refuse, type OrganisationKind, type Role } from '@yaodian/domain'
import { dateIn } from '../context.ts'
import { procedure, router } from '../trpc.ts'
import { listSessions } from './list-sessions.ts'
import { placesOfAccount } from './place.ts'
import { revokeSession } from './revoke-session.ts'

/** What a portal asks first: who am I, where may I act. */
export interface Me {
  readonly account: {
    readonly id: string
    readonly username: string
    readonly name: string
    readonly mustChangePassword: boolean
  }
  readonly places: readonly {
    readonly organisationId: string
    readonly organisationName: string
    readonly organisationKind: OrganisationKind
    readonly authorityId: string
    readonly authorityName: string
    readonly regionCode: string
    readonly roles: readonly Role[]
  }[]
  readonly demo: boolean
  readonly today: string
}

export const sessionRouter = router({
  /** The one procedure that needs no place, and answers while the password is still to be changed. */
  me: procedure.meta({ kind: 'query', action: 'session' }).query(async ({ ctx }): Promise<Me> => {
    const { signedIn, context } = ctx
    if (signedIn === null) return refuse('sign_in_required', {})
    const places = await placesOfAccount(context.database, signedIn.accountId, context.now())
    const { accountId, username, name, mustChangePassword } = signedIn
    return {
      account: { id: accountId, username, name, mustChangePassword },
      places,
      demo: places.some(place => place.demo),
      today: places[0]?.today ?? dateIn('Asia/Shanghai', context.now()),
    }
  }),
  list: listSessions,
  revoke: revokeSession,
})
