import { html } from 'hono/html'
import { dateIn } from '../context.ts'
import type { PublicRevision } from './published-page.ts'
import type { Markup, PageScene } from './scene.ts'

/** Who published, under which number, when, which revision, and what can be done about it. */
export function revisionFacts(
  { text, authority }: PageScene,
  { cycle, publication, revisions }: PublicRevision,
): Markup {
  const newest = revisions.at(-1)
  const superseded = newest !== undefined && newest.revision !== publication.revision
  return html`<ul class="facts">
      <li lang="zh-CN">${authority.name}</li>
      ${cycle.documentNumber === null ? '' : html`<li>${text.documentNumber} <span lang="zh-CN">${cycle.documentNumber}</span></li>`}
      <li>${text.publishedOn} ${dateIn(authority.timeZone, publication.published_at)}</li>
      <li>${text.state[publication.kind]} · ${text.revision(publication.revision)}</li>
      ${cycle.until === null ? '' : html`<li>${text.until} ${cycle.until}</li>`}
    </ul>
    ${superseded ? html`<p class="warning">${text.superseded(newest.revision)}</p>` : ''}
    ${publication.reason === null ? '' : html`<p class="note">${text.reason}${text.colon}<span lang="zh-CN">${publication.reason}</span></p>`}
    <p class="note">${cycle.until === null ? text.phase.final('') : text.phase[cycle.phase](cycle.until)}</p>`
}

/** Every revision of the same page, and the digest that anybody can check. */
export function revisionFoot(
  { text, authority }: PageScene,
  shown: PublicRevision,
  pathOf: (revision: PublicRevision) => string,
): Markup {
  const { publication, revisions } = shown
  const address = (revision: number): string =>
    `/public/${authority.regionCode}${pathOf(shown)}?revision=${revision}&lang=${text.lang}`
  return html`<footer>
    ${
      revisions.length > 1
        ? html`<p class="screen">
            ${text.otherRevisions}${text.colon}
            ${revisions.map(each =>
              each.revision === publication.revision
                ? html`<span aria-current="page">${text.revision(each.revision)}</span> `
                : html`<a href="${address(each.revision)}">${text.revision(each.revision)}</a> `,
            )}
          </p>`
        : ''
    }
    <p>${text.digest}${text.colon}<span class="digest">${publication.digest}</span></p>
  </footer>`
}
