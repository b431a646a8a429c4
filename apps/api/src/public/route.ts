import type { Context as HonoContext, Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { AppEnvironment } from '../app-environment.ts'
import type { Context } from '../context.ts'
import { assesseeBody } from './assessee-body.ts'
import {
  findPublicAssessee,
  findPublicAuthority,
  findPublicResults,
  listPublicCycles,
  type PublicAuthority,
} from './published-page.ts'
import { resultsBody } from './results-body.ts'
import type { Markup, PageScene } from './scene.ts'
import { publicStyle } from './style.ts'
import { publicText, type PublicText } from './text.ts'

interface PublicPage {
  readonly title: string
  readonly body: Markup
}

/** The 公示 pages: they work without script, print on A4, and show what the scheme allows. */
export function publicPages(app: Hono<AppEnvironment>, context: Context): void {
  const { database } = context
  app.get('/public/:region', c =>
    answer(c, context, async ({ text, authority }) => ({
      title: text.listTitle(authority.name),
      body: listBody({ text, authority }, await listPublicCycles(database, authority.id)),
    })),
  )
  app.get('/public/:region/:cycleId', c =>
    answer(c, context, async scene => {
      const address = { cycleId: c.req.param('cycleId'), revision: revisionOf(c) }
      const results = await findPublicResults(database, scene.authority, address, context.now())
      return results && { title: scene.text.title(results.cycle.name), body: resultsBody(scene, results) }
    }),
  )
  app.get('/public/:region/:cycleId/:assesseeId', c =>
    answer(c, context, async scene => {
      const { cycleId, assesseeId } = c.req.param()
      const address = { cycleId, assesseeId, revision: revisionOf(c) }
      const assessee = await findPublicAssessee(database, scene.authority, address, context.now())
      return assessee && { title: `${assessee.row.name} · ${assessee.cycle.name}`, body: assesseeBody(scene, assessee) }
    }),
  )
}

async function answer(
  c: HonoContext<AppEnvironment>,
  context: Context,
  make: (scene: PageScene) => Promise<PublicPage | undefined>,
): Promise<Response> {
  const text = publicText(c.req.query('lang'))
  const authority = await findPublicAuthority(context.database, c.req.param('region') ?? '')
  const page = authority && (await make({ text, authority }))
  if (authority === undefined || page === undefined)
    return c.html(frame(c, text, authority, { title: text.notFound, body: notFoundBody(text, authority) }), 404)
  return c.html(frame(c, text, authority, page))
}

function notFoundBody(text: PublicText, authority: PublicAuthority | undefined): Markup {
  return html`<h1>${text.notFound}</h1>
    ${
      authority === undefined
        ? ''
        : html`<p class="summary">
            <a href="/public/${authority.regionCode}?lang=${text.lang}">${text.listTitle(authority.name)}</a>
          </p>`
    }`
}

function revisionOf(c: HonoContext<AppEnvironment>): number | null {
  const query = c.req.query('revision')
  return query !== undefined && /^\d{1,4}$/.test(query) ? Number(query) : null
}

function frame(
  c: HonoContext<AppEnvironment>,
  text: PublicText,
  authority: PublicAuthority | undefined,
  { title, body }: PublicPage,
) {
  const nonce = c.get('secureHeadersNonce') ?? ''
  const other = new URL(c.req.url)
  other.searchParams.set('lang', text.other.lang)
  return html`<!doctype html>
    <html lang="${text.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <style nonce="${nonce}">
          ${raw(publicStyle)}
        </style>
      </head>
      <body>
        <main>
          <nav><a href="${other.pathname}${other.search}" lang="${text.other.lang}">${text.other.name}</a></nav>
          ${authority?.demo === true ? html`<p class="demo">${text.demo}</p>` : ''} ${body}
        </main>
      </body>
    </html>`
}

function listBody(
  { text, authority }: PageScene,
  cycles: readonly {
    readonly id: string
    readonly name: string
    readonly state: string
    readonly publicised_until: string | null
  }[],
): Markup {
  return html`<h1 lang="${text.lang}">${text.listTitle(authority.name)}</h1>
    ${
      cycles.length === 0
        ? html`<p class="note">${text.none}</p>`
        : html`<ul class="cycles">
            ${cycles.map(
              cycle =>
                html`<li>
                  <a href="/public/${authority.regionCode}/${cycle.id}?lang=${text.lang}" lang="zh-CN">${cycle.name}</a>
                  <span class="note">
                    ${
                      cycle.state === 'publicised' && cycle.publicised_until !== null
                        ? text.openUntil(cycle.publicised_until)
                        : text.state.final
                    }
                  </span>
                </li>`,
            )}
          </ul>`
    }`
}
