import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { writeSheet } from '@yaodian/documents'
import { DomainError, problem } from '@yaodian/domain'
import type { Context as HonoContext, Hono } from 'hono'
import type { AppEnvironment } from '../app-environment.ts'
import type { Context } from '../context.ts'
import { attachment } from '../files/attachment.ts'
import type { SignedIn } from '../session/signed-in.ts'
import { refusal } from '../trpc.ts'
import { appealSheet } from './appeal-sheet.ts'
import { accountSheet } from './account-sheet.ts'
import { exportRouter } from './export-router.ts'
import { gridSheet } from './grid-sheet.ts'
import { missingSheet } from './missing-sheet.ts'
import { organisationSheet } from './organisation-sheet.ts'
import { organisationTemplate } from './organisation-template.ts'
import { owedSheet } from './owed-sheet.ts'
import { peopleText, type PeopleText } from './people-text.ts'
import { progressSheet } from './progress-sheet.ts'
import { queueSheet } from './queue-sheet.ts'
import { rankingSheet } from './ranking-sheet.ts'
import { scoreSheet } from './score-sheet.ts'
import type { Caller, Export, ExportScene } from './sheet.ts'
import { taskSheet } from './task-sheet.ts'
import { exportText } from './text.ts'

/** Every list that can be taken away as a workbook, by the name in its address; a line each. */
const sheets = {
  ranking: rankingSheet,
  scores: scoreSheet,
  owed: owedSheet,
  appeals: appealSheet,
  tasks: taskSheet,
  progress: progressSheet,
  review: queueSheet,
  grid: gridSheet,
  missing: missingSheet,
} satisfies Record<string, (scene: ExportScene) => Promise<Export>>

/** Lists of the authority itself. */
const peopleSheets = {
  organisations: organisationSheet,
  'organisation-template': organisationTemplate,
  accounts: accountSheet,
} satisfies Record<string, (caller: Caller, text: PeopleText) => Promise<Export>>

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `GET /exports/cycles/:cycleId/ranking.xlsx?place=…&lang=…`: the same rows as on the page, asked for through the same procedures, so with the same permission. */
export function exportRoutes(
  app: Hono<AppEnvironment>,
  context: Context,
  readSignedIn: (headers: Headers) => Promise<SignedIn | null>,
): void {
  const callerOf = async (c: HonoContext): Promise<Caller> =>
    exportRouter.createCaller({
      context,
      signedIn: await readSignedIn(c.req.raw.headers),
      placeId: c.req.header('x-place') ?? c.req.query('place') ?? null,
    })
  app.get('/exports/cycles/:cycleId/:file', async c => {
    const make = sheetNamed(sheets, c.req.param('file'))
    if (make === undefined) return unknownSheet(c)
    const caller = await callerOf(c)
    const scene: ExportScene = {
      caller,
      text: exportText(c.req.query('lang')),
      cycleId: c.req.param('cycleId'),
      publicationId: c.req.query('publication') ?? null,
      assesseeId: c.req.query('assessee') ?? '',
      indicatorId: c.req.query('indicator') ?? null,
      by: c.req.query('by') === 'assessee' ? 'assessee' : 'indicator',
      items: (c.req.query('items') ?? '').split(',').filter(id => id !== ''),
    }
    return send(c, () => make(scene))
  })
  app.get('/exports/:file', async c => {
    const make = sheetNamed(peopleSheets, c.req.param('file'))
    if (make === undefined) return unknownSheet(c)
    const caller = await callerOf(c)
    return send(c, () => make(caller, peopleText(c.req.query('lang'))))
  })
}

async function send(c: HonoContext, make: () => Promise<Export>): Promise<Response> {
  try {
    const { fileName, tab, columns, rows } = await make()
    const bytes = await writeSheet({ name: tab, columns, rows })
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': workbook,
      'content-disposition': attachment(`${fileName}.xlsx`),
      'cache-control': 'private, no-cache',
    })
  } catch (error) {
    if (error instanceof TRPCError) return answerRefusal(c, error)
    throw error
  }
}

function sheetNamed<Make>(named: Readonly<Record<string, Make>>, file: string): Make | undefined {
  const name = file.replace(/\.xlsx$/, '')
  return Object.entries(named).find(([key]) => key === name && file.endsWith('.xlsx'))?.[1]
}

function unknownSheet(c: HonoContext): Response {
  return answerRefusal(c, refusal(new DomainError([problem('not_found', { noun: 'export' })])))
}

function answerRefusal(c: HonoContext, error: TRPCError): Response {
  const problems = error.cause instanceof DomainError ? error.cause.problems : []
  return Response.json({ problems }, { status: getHTTPStatusCodeFromError(error), headers: c.res.headers })
}
