import {
  formatFigure,
  fromExactText,
  toFigure,
  totalChange,
  type CategoryScore,
  type ExplanationLines,
  type ScoreLine,
  type TotalChange,
} from '@yaodian/domain'
import { scoreTexts as englishScore } from '@yaodian/domain/text/en'
import { scoreTexts as chineseScore } from '@yaodian/domain/text/zh-CN'
import { drawPicture } from '@yaodian/ui/score/picture.ts'
import { pictureHtml } from '@yaodian/ui/score/picture-html.ts'
import { en } from '@yaodian/ui/text/en.ts'
import { zhCN } from '@yaodian/ui/text/zh-CN.ts'
import { html, raw } from 'hono/html'
import type { PublicAssessee } from './published-page.ts'
import { revisionFacts, revisionFoot } from './revision-facts.ts'
import type { Markup, PageScene } from './scene.ts'
import type { PublicText } from './text.ts'

const labels = { 'zh-CN': chineseScore.labels, en: englishScore.labels }
const pictureWords = { 'zh-CN': zhCN.score.picture, en: en.score.picture }

/** One assessee's published result: total, grade, and why each score, in the words that were published. */
export function assesseeBody(scene: PageScene, assessee: PublicAssessee): Markup {
  const { text, authority } = scene
  const { cycle, publication, group, row, content } = assessee
  const rendered = content.texts[text.lang]
  const { lines, categories } = content.result.score
  const ranking = `/public/${authority.regionCode}/${cycle.id}?revision=${publication.revision}&lang=${text.lang}`
  return html`<p class="screen back"><a href="${ranking}" lang="zh-CN">‹ ${cycle.name}</a></p>
    <h1 lang="zh-CN">${row.name}</h1>
    <p class="summary">
      <strong>${row.total ?? text.none_}</strong> ${text.points} ·
      <span lang="zh-CN">${group.name}</span>
      ${row.rank === null ? '' : text.place(row.rank, content.result.rankedAmong, row.shared)} ·
      <span lang="zh-CN">${row.grade ?? text.none_}</span>
    </p>
    ${revisionFacts(scene, assessee)}
    <h2>${text.how}</h2>
    ${categoryTable(text, categories, totalChange(content.result.score))}
    <ul class="steps">
      ${[...rendered.total.slice(categories.length), ...rendered.grade].map(line => html`<li>${line}</li>`)}
    </ul>
    ${categories.map(category => categorySection(text, category, lines, rendered.lines))}
    ${revisionFoot(scene, assessee, () => `/${cycle.id}/${row.assesseeId}`)}`
}

function categoryTable(text: PublicText, categories: readonly CategoryScore[], change: TotalChange | null): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text.category}</th>
        <th class="number" scope="col">${text.earned}</th>
        <th class="number" scope="col">${text.weight}</th>
        <th class="number" scope="col">${text.contribution}</th>
      </tr>
    </thead>
    <tbody>
      ${categories.map(
        category =>
          html`<tr>
            <td lang="zh-CN"><a href="#${category.category}">${category.name}</a></td>
            <td class="number">${category.points} / ${category.fullMarks}</td>
            <td class="number">${formatFigure(toFigure(fromExactText(category.weight)))}</td>
            <td class="number">${category.contribution}</td>
          </tr>`,
      )}
    </tbody>
    ${
      change === null
        ? ''
        : html`<tfoot>
            ${footRow(text.base, change.base)} ${change.bonus === '0' ? '' : footRow(text.bonus, `+${change.bonus}`)}
            ${change.penalty === '0' ? '' : footRow(text.penalty, `−${change.penalty}`)}
          </tfoot>`
    }
  </table>`
}

function footRow(name: string, figure: string): Markup {
  return html`<tr>
    <th scope="row" colspan="3">${name}</th>
    <td class="number">${figure}</td>
  </tr>`
}

function categorySection(
  text: PublicText,
  category: CategoryScore,
  lines: readonly ScoreLine[],
  explanations: Readonly<Record<string, ExplanationLines>>,
): Markup {
  const own = lines.filter(line => line.category === category.category)
  return html`<section id="${category.category}">
    <h2 lang="zh-CN">${category.name} <span class="note">${category.points} / ${category.fullMarks}</span></h2>
    ${own.map(line => lineBlock(text, line, explanations[line.indicatorId]))}
  </section>`
}

function lineBlock(text: PublicText, line: ScoreLine, lines: ExplanationLines | undefined): Markup {
  const words = labels[text.lang]
  return html`<article class="line">
    <h3>
      <span lang="zh-CN">${line.name}</span>
      <span class="number">${line.points ?? text.none_} / ${lines?.result.fullMarks ?? line.fullMarks}</span>
    </h3>
    ${lines?.result.note ? html`<p class="mark">${lines.result.note}</p>` : ''}
    ${
      lines === undefined
        ? ''
        : html`<dl>
            ${part(words.basis, [lines.basis])} ${part(words.data, lines.data)}
            ${
              lines.picture === null
                ? ''
                : html`<dt class="unseen">${text.picture}</dt>
                    <dd>${raw(pictureHtml(drawPicture(lines.picture, pictureWords[text.lang])))}</dd>`
            }
            ${part(words.calculation, [lines.calculation])} ${part(words.steps, lines.steps)}
          </dl>`
    }
  </article>`
}

function part(label: string, lines: readonly string[]): Markup {
  const shown = lines.filter(line => line !== '')
  return shown.length === 0
    ? html``
    : html`<dt>${label}</dt>
        ${shown.map(line => html`<dd>${line}</dd>`)}`
}
