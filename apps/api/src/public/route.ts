import type { Context as HonoContext, Hono } from 'hono'
import { html } from 'hono/html'
import type { AppEnvironment } from '../app.ts'
import { dateIn, type Context } from '../context.ts'
import { findPublicAuthority, findPublicResults, listPublicCycles, type PublicAuthority, type PublicResults, type PublicRow } from './published-page.ts'
import { publicStyle } from './style.ts'
import { publicText, type PublicText } from './text.ts'

type Markup = ReturnType<typeof html>

/** The 公示 pages: they work without script, print on A4, and show what the scheme allows. */
export function publicPages(app: Hono<AppEnvironment>, context: Context): void {
  app.get('/public/:region', async c => {
    const text = publicText(c.req.query('lang'))
    const authority = await findPublicAuthority(context.database, c.req.param('region'))
    if (authority === undefined) return missing(c, text)
    const cycles = await listPublicCycles(context.database, authority.id)
    return c.html(frame(c, text, authority, text.listTitle(authority.name), listBody(c, text, authority, cycles)))
  })
  app.get('/public/:region/:cycleId', async c => {
    const text = publicText(c.req.query('lang'))
    const authority = await findPublicAuthority(context.database, c.req.param('region'))
    if (authority === undefined) return missing(c, text)
    const results = await findPublicResults(context.database, authority.id, c.req.param('cycleId'), revisionOf(c.req.query('revision')))
    if (results === undefined) return missing(c, text)
    return c.html(frame(c, text, authority, text.title(results.cycle.name), resultsBody(text, authority, results)))
  })
}

function revisionOf(query: string | undefined): number | null {
  return query !== undefined && /^\d{1,4}$/.test(query) ? Number(query) : null
}

function missing(c: HonoContext<AppEnvironment>, text: PublicText) {
  return c.html(frame(c, text, null, text.notFound, html``), 404)
}

function frame(c: HonoContext<AppEnvironment>, text: PublicText, authority: PublicAuthority | null, title: string, body: Markup | Promise<Markup>) {
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
          ${publicStyle}
        </style>
      </head>
      <body>
        <main>
          <nav><a href="${other.pathname}${other.search}" lang="${text.other.lang}">${text.other.name}</a></nav>
          ${authority?.demo === true ? html`<p class="demo">${text.demo}</p>` : ''}
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`
}

function listBody(c: HonoContext<AppEnvironment>, text: PublicText, authority: PublicAuthority, cycles: readonly { id: string; name: string }[]): Markup {
  if (cycles.length === 0) return html`<p class="note">${text.none}</p>`
  return html`<ul>
    ${cycles.map(
      cycle => html`<li><a href="/public/${c.req.param('region') ?? authority.id}/${cycle.id}?lang=${text.lang}" lang="zh-CN">${cycle.name}</a></li>`,
    )}
  </ul>`
}

function resultsBody(text: PublicText, authority: PublicAuthority, { cycle, publication, revisions, groups }: PublicResults): Markup {
  return html`<ul class="facts">
      <li lang="zh-CN">${authority.name}</li>
      ${cycle.documentNumber === null ? '' : html`<li>${text.documentNumber} <span lang="zh-CN">${cycle.documentNumber}</span></li>`}
      <li>${text.publishedOn} ${dateIn(authority.timeZone, publication.published_at)}</li>
      <li>${text.state[publication.kind]} · ${text.revision(publication.revision)}</li>
      ${cycle.until === null ? '' : html`<li>${text.until} ${cycle.until}</li>`}
    </ul>
    ${publication.reason === null ? '' : html`<p class="note">${text.reason}: <span lang="zh-CN">${publication.reason}</span></p>`}
    <p class="note">${cycle.open && cycle.until !== null ? text.howToAppeal(cycle.until) : text.finalNote}</p>
    ${groups.filter(group => group.rows.length > 0).map(group => groupTable(text, group))}
    <footer>
      ${revisions.length > 1
        ? html`<p class="screen">
            ${text.otherRevisions}:
            ${revisions.map(each => html`<a href="?revision=${each.revision}&lang=${text.lang}">${text.revision(each.revision)}</a> `)}
          </p>`
        : ''}
      <p>${text.digest}: ${publication.digest}</p>
    </footer>`
}

function groupTable(text: PublicText, group: PublicResults['groups'][number]): Markup {
  const { show } = group
  return html`<h2 lang="zh-CN">${group.name}</h2>
    <p class="note">${text.count(group.rows.length)}${group.exam ? html` · ${text.examNote}` : ''}</p>
    <table>
      <thead>
        <tr>
          ${show === 'grade' ? '' : html`<th class="number" scope="col">${text.rank}</th>`}
          <th scope="col">${text.name}</th>
          ${show === 'points' ? html`<th class="number" scope="col">${text.total}</th>` : ''}
          <th scope="col">${text.grade}</th>
        </tr>
      </thead>
      <tbody>
        ${group.rows.map(row => tableRow(text, show, row))}
      </tbody>
    </table>`
}

function tableRow(text: PublicText, show: PublicResults['groups'][number]['show'], row: PublicRow): Markup {
  return html`<tr>
    ${show === 'grade' ? '' : html`<td class="number">${row.rank ?? text.none_}</td>`}
    <td lang="zh-CN">${row.name}${row.changed ? html` <span class="mark" lang="${text.lang}">${text.changed}</span>` : ''}</td>
    ${show === 'points' ? html`<td class="number">${row.total ?? text.none_}</td>` : ''}
    <td lang="zh-CN">${row.grade ?? text.none_}</td>
  </tr>`
}
