import { about, general, type ExampleTable } from './example.ts'
import { fillingExamples } from './example-filling.ts'
import { occurrenceExamples } from './example-occurrence.ts'
import { publicationExamples } from './example-publication.ts'
import { setupExamples } from './example-setup.ts'
import type { Person, World } from './world.ts'

const draft = {
  kind: 'primary',
  name: '新建小学',
  stages: ['primary'],
  ownership: 'public',
  schoolCode: null,
  creditCode: null,
  labels: [],
} as const

let names = 0

/** A name that nothing else in the county has. */
function fresh(name: string): string {
  names += 1
  return `${name}${names}`
}

async function anAccount(w: World, username = fresh('example.')): Promise<string> {
  const { accountId } = await w.as(w.people.administrator).account.create({
    requestId: w.requestId(),
    username,
    name: '示例账号',
    initialPassword: null,
    appointments: [],
  })
  return accountId
}

async function anOrganisation(w: World) {
  return w.as(w.people.administrator).organisation.create({
    requestId: w.requestId(),
    draft: {
      ...draft,
      stages: [...draft.stages],
      labels: [],
      name: fresh('示例小学'),
      parentId: w.organisations.bureau,
    },
  })
}

/** Every procedure with an example; the compiler names one that is missing, and so does `permission.test.ts`. */
export const exampleInputs: ExampleTable = {
  'session.me': () => general(undefined),
  'session.list': () => general({}),
  'session.revoke': async (w, by) => general({ requestId: w.requestId(), sessionId: await aSession(w, by) }),

  'organisation.list': () => general({}),
  'organisation.create': w =>
    about({
      requestId: w.requestId(),
      draft: {
        ...draft,
        stages: [...draft.stages],
        labels: [],
        name: fresh('新建小学'),
        parentId: w.organisations.bureau,
      },
    }),
  'organisation.change': async w => {
    const { id, version, retiredOn: _, ...rest } = await anOrganisation(w)
    return about({ requestId: w.requestId(), organisationId: id, version, draft: { ...rest, name: fresh('改名小学') } })
  },
  'organisation.importSheet': w =>
    general({
      requestId: w.requestId(),
      source: { kind: 'text', text: `单位名称\t单位类型\n${fresh('导入小学')}\t小学` },
      updates: [],
      mode: 'apply',
    }),
  'organisation.retire': async w => {
    const { id, version } = await anOrganisation(w)
    return about({ requestId: w.requestId(), organisationId: id, version, date: '2020-09-01' })
  },

  'account.list': () => general({}),
  'account.create': w =>
    about({
      requestId: w.requestId(),
      username: fresh('new.'),
      name: '新建账号',
      initialPassword: null,
      appointments: [
        { organisationId: w.organisations.school1, role: 'reporter' as const, from: '2020-09-01', to: null },
      ],
    }),
  'account.resetPassword': async w =>
    about({ requestId: w.requestId(), accountId: await anAccount(w), initialPassword: null }),
  'account.retire': async w => about({ requestId: w.requestId(), accountId: await anAccount(w) }),
  'account.unlock': async w => about({ requestId: w.requestId(), accountId: await anAccount(w) }),
  'account.sessions': async w => about({ accountId: await anAccount(w) }),
  'account.revokeSessions': async w =>
    about({ requestId: w.requestId(), accountId: await anAccount(w), sessionIds: null }),
  'account.appoint': async w =>
    about({
      requestId: w.requestId(),
      accountId: await anAccount(w),
      organisationId: w.organisations.school1,
      role: 'reporter' as const,
      from: '2020-09-01',
      to: null,
    }),
  'account.endAppointment': async w => {
    const { id, version } = await w.as(w.people.administrator).account.appoint({
      requestId: w.requestId(),
      accountId: await anAccount(w),
      organisationId: w.organisations.school1,
      role: 'reporter',
      from: '2020-09-01',
      to: null,
    })
    return about({ requestId: w.requestId(), appointmentId: id, version, to: '2020-12-31' })
  },

  'account.change': async w => {
    const username = fresh('renamed.')
    const seen = { username, name: '示例账号' }
    const accountId = await anAccount(w, username)
    return about({ requestId: w.requestId(), accountId, seen, names: { username: `${username}.now`, name: '改名' } })
  },
  'calendar.year': () => general({ year: 2020 }),
  'calendar.set': w => general({ requestId: w.requestId(), year: 2020, version: 0, days: [] }),
  'audit.list': () => general({}),
  'audit.verify': () => general({}),

  ...fillingExamples,
  ...occurrenceExamples,
  ...publicationExamples,
  ...setupExamples,
}

/** A running log-in of a person. */
async function aSession(w: World, { accountId }: Person): Promise<string> {
  const id = w.context.newId()
  const now = w.context.now()
  await w.context.database.main
    .insertInto('session')
    .values({
      id,
      user_id: accountId,
      token: id,
      expires_at: '2099-01-01T00:00:00.000Z',
      ip_address: null,
      user_agent: null,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}
