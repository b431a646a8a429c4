import { html } from 'hono/html'
import type { PublicGroup, PublicRow } from './public-row.ts'
import type { PublicResults } from './published-page.ts'
import { revisionFacts, revisionFoot } from './revision-facts.ts'
import type { Markup, PageScene } from './scene.ts'

/** A cycle's results: a table for each group, with what its scheme lets the public see. */
export function resultsBody(scene: PageScene, results: PublicResults): Markup {
  const { text } = scene
  return html`<h1 lang="zh-CN">${text.title(results.cycle.name)}</h1>
    ${revisionFacts(scene, results)}
    ${results.groups.filter(group => group.rows.length > 0).map(group => groupTable(scene, results, group))}
    ${revisionFoot(scene, results, revision => `/${revision.cycle.id}`)}`
}

function groupTable(scene: PageScene, results: PublicResults, group: PublicGroup): Markup {
  const { text } = scene
  const { show } = group
  return html`<section>
    <h2 lang="zh-CN">${group.name}</h2>
    <p class="note">
      ${text.count(group.rows.length)}${group.exam ? html` · ${text.examNote}` : ''}
      ${show === 'points' ? html`<span class="screen"> · ${text.openRow}</span>` : ''}
    </p>
    <table>
      <thead>
        <tr>
          ${show === 'grade' ? '' : html`<th class="number rank" scope="col">${text.rank}</th>`}
          <th scope="col">${text.name}</th>
          ${show === 'points' ? html`<th class="number" scope="col">${text.total}</th>` : ''}
          <th class="grade" scope="col">${text.grade}</th>
        </tr>
      </thead>
      <tbody>
        ${group.rows.map(row => tableRow(scene, results, group, row))}
      </tbody>
    </table>
  </section>`
}

function tableRow(
  { text, authority }: PageScene,
  { cycle, publication }: PublicResults,
  { show }: PublicGroup,
  row: PublicRow,
): Markup {
  const address = `/public/${authority.regionCode}/${cycle.id}/${row.assesseeId}?revision=${publication.revision}&lang=${text.lang}`
  return html`<tr>
    ${show === 'grade' ? '' : html`<td class="number rank">${row.shared ? html`<small>${text.shared}</small> ` : ''}${row.rank ?? text.none_}</td>`}
    <td lang="zh-CN">
      ${show === 'points' ? html`<a href="${address}">${row.name}</a>` : row.name}${
        row.changed ? html` <span class="mark" lang="${text.lang}">${text.changed}</span>` : ''
      }
    </td>
    ${show === 'points' ? html`<td class="number">${row.total ?? text.none_}</td>` : ''}
    <td class="grade" lang="zh-CN">${row.grade ?? text.none_}</td>
  </tr>`
}
