import { entry, minimumPasswordLength, type AuditAction } from '@yaodian/domain'
import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { username } from 'better-auth/plugins'
import { z } from 'zod'
import { appendAudit } from '../audit/append.ts'
import type { Config } from '../config.ts'
import { newId, systemNow } from '../context.ts'
import type { Database } from '../database/open.ts'
import { write } from '../database/writer.ts'
import { clearFailures, countFailure, lockedUntil } from './lock-out.ts'

const SignInBody = z.object({ username: z.string() })
const ChangePasswordBody = z.object({ newPassword: z.string(), currentPassword: z.string() })

/** Our tables and columns, as the library's own names are mapped to them. */
const tables = {
  user: {
    modelName: 'account',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: {
      homeAuthorityId: { type: 'string', fieldName: 'home_authority_id', required: true, input: false },
      mustChangePassword: { type: 'boolean', fieldName: 'must_change_password', defaultValue: true, input: false },
      retiredOn: { type: 'string', fieldName: 'retired_on', required: false, input: false },
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
} as const

const sessionFields = {
  userId: 'user_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const

/** The session library on our tables. Only its four paths are mounted (`app.ts`): its own ways to make or change accounts would go round permission and audit. */
export function createAuth(database: Database, config: Config, secret: string) {
  const db = database.main
  return betterAuth({
    // `sqlite` on PostgreSQL too: it then writes ISO text and 0/1 on both.
    database: { db, type: 'sqlite', transaction: true },
    secret,
    basePath: '/auth',
    ...(config.publicUrl === null ? {} : { baseURL: config.publicUrl }),
    trustedOrigins: request => (request === undefined ? [] : [new URL(request.url).origin]),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minimumPasswordLength,
      maxPasswordLength: 128,
    },
    plugins: [username({ schema: { user: { fields: { displayUsername: 'display_username' } } } })],
    ...tables,
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 10, fields: sessionFields },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 3000,
      // Wide: 200 schools share the address of the government network. What guards an account is its own lock-out.
      customRules: { '/sign-in/username': { window: 60, max: 600 } },
    },
    advanced: {
      cookiePrefix: 'yaodian',
      // Said aloud, since the library leaves the check out where it believes to be under test.
      disableOriginCheck: false,
      database: { generateId: newId },
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
    },
    hooks: hooks(database),
  })
}

/** What the library does not do by itself: lock-out, retired accounts, the forced new password, and the entries of an account's life. */
function hooks(database: Database) {
  return {
    before: createAuthMiddleware(async context => {
      if (context.path === '/sign-in/username') await refuseLocked(database, context.body)
      if (context.path === '/change-password') refuseSamePassword(context.body)
      // Before, since afterwards nobody knows whose log-in it was.
      if (context.path === '/sign-out') await onSignOut(database, (await getSessionFromCtx(context))?.user.id)
    }),
    after: createAuthMiddleware(async context => {
      const { returned, newSession, session } = context.context
      const failed = returned instanceof APIError
      if (context.path === '/sign-in/username')
        await (failed ? onFailedSignIn(database, context.body) : onSignIn(database, newSession?.user.id))
      if (context.path === '/change-password' && !failed) await onChangedPassword(database, session?.user.id)
    }),
  }
}

/** The library as configured here. */
export type Auth = ReturnType<typeof createAuth>

async function accountNamed(database: Database, body: unknown) {
  const parsed = SignInBody.safeParse(body)
  if (!parsed.success) return undefined
  return database.main
    .selectFrom('account')
    .select(['id', 'home_authority_id', 'retired_on'])
    .where('username', '=', parsed.data.username.toLowerCase())
    .executeTakeFirst()
}

async function refuseLocked(database: Database, body: unknown): Promise<void> {
  const account = await accountNamed(database, body)
  if (account === undefined) return
  const now = systemNow()
  if (account.retired_on !== null)
    throw new APIError('FORBIDDEN', { code: 'ACCOUNT_RETIRED', message: 'this account is retired' })
  const until = await lockedUntil(database.main, account.id, now)
  if (until !== null)
    throw new APIError('LOCKED', { code: 'ACCOUNT_LOCKED', message: 'locked after failed log-ins', until })
}

function refuseSamePassword(body: unknown): void {
  const parsed = ChangePasswordBody.safeParse(body)
  if (parsed.success && parsed.data.newPassword === parsed.data.currentPassword)
    throw new APIError('BAD_REQUEST', { code: 'PASSWORD_UNCHANGED', message: 'the new password equals the old one' })
}

async function onFailedSignIn(database: Database, body: unknown): Promise<void> {
  const account = await accountNamed(database, body)
  if (account === undefined) return
  const now = systemNow()
  // A try while locked is refused before the password is looked at, so it does not count either.
  if ((await lockedUntil(database.main, account.id, now)) !== null) return
  const until = await countFailure(database.main, account.id, now)
  await record(
    database,
    account.id,
    until === null ? 'account.sign_in_failed' : 'account.lock',
    until === null ? null : { until },
  )
}

async function onSignIn(database: Database, accountId: string | undefined): Promise<void> {
  if (accountId === undefined) return
  await clearFailures(database.main, accountId)
  await record(database, accountId, 'account.sign_in', null)
}

async function onSignOut(database: Database, accountId: string | undefined): Promise<void> {
  if (accountId !== undefined) await record(database, accountId, 'account.sign_out', null)
}

async function onChangedPassword(database: Database, accountId: string | undefined): Promise<void> {
  if (accountId === undefined) return
  await database.main.updateTable('account').set({ must_change_password: 0 }).where('id', '=', accountId).execute()
  await record(database, accountId, 'account.change_password', null)
}

/** An account's life goes to the chain of its home authority. */
export async function record(
  database: Database,
  accountId: string,
  action: AuditAction,
  after: object | null,
): Promise<void> {
  const { home_authority_id: authorityId } = await database.main
    .selectFrom('account')
    .select('home_authority_id')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  await write(database, authorityId, async tx => {
    await appendAudit(tx, authorityId, { accountId, organisationId: null }, systemNow(), [
      entry(action, 'account', accountId, null, after),
    ])
  })
}
