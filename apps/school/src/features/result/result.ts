import { explain, explainTotal, type ExplanationLines, type ScoreTexts } from '@yaodian/domain'
import type { Outputs } from '../../session/api.ts'

export type PublishedResult = Outputs['publication']['result']
export type PreviewScore = Outputs['result']['score']
export type Appeal = Outputs['appeal']['list']['appeals'][number]

/** One indicator of a result, ready to be shown: the explanation is as it was published, or made now for a preview. */
export interface ResultLine {
  readonly indicatorId: string
  readonly code: string
  readonly name: string
  readonly category: string
  readonly points: string | null
  readonly fullMarks: string
  readonly explanation: ExplanationLines | null
}

/** A category of a result. */
export interface ResultCategory {
  readonly key: string
  readonly name: string
  readonly points: string
  readonly fullMarks: string
  readonly contribution: string
}

const publishedStates: readonly string[] = ['publicised', 'finalised', 'archived']

/** Whether the results of a cycle in this state are published. */
export function isPublished(state: string): boolean {
  return publishedStates.includes(state)
}

/** The lines of a published result: nothing is computed again. */
export function publishedLines(result: PublishedResult, locale: 'zh-CN' | 'en'): readonly ResultLine[] {
  return result.lines.map(({ indicatorId, code, name, category, points, fullMarks, explanation }) => ({
    indicatorId,
    code,
    name,
    category,
    points,
    fullMarks,
    explanation: explanation[locale],
  }))
}

/** The lines of a preview, explained now. */
export function previewLines(preview: PreviewScore, words: ScoreTexts): readonly ResultLine[] {
  const open = preview.cycle.state === 'open'
  return preview.score.lines.map(line => {
    const { itemLabel, quote } = preview.basis[line.indicatorId] ?? { itemLabel: '', quote: '' }
    const explanation = explain(line, { itemLabel, quote, verifications: preview.verifications, open }, words)
    const { indicatorId, code, name, category, points, fullMarks } = line
    return { indicatorId, code, name, category, points, fullMarks, explanation }
  })
}

/** Categories of a computed score. */
export function categoriesOf(categories: PreviewScore['score']['categories']): readonly ResultCategory[] {
  return categories.map(({ category, name, points, fullMarks, contribution }) => ({
    key: category,
    name,
    points,
    fullMarks,
    contribution,
  }))
}

/** How a preview's total came about. */
export function previewTotal(preview: PreviewScore, words: ScoreTexts): readonly string[] {
  return explainTotal(preview.score, words)
}

/** How the lines are narrowed. */
export interface LineFilter {
  readonly find: string
  readonly onlyLost: boolean
}

/** The lines that match; `onlyLost` leaves out full marks and what is not scored. */
export function filterLines(lines: readonly ResultLine[], { find, onlyLost }: LineFilter): readonly ResultLine[] {
  const wanted = find.normalize('NFKC').trim().toLowerCase()
  return lines.filter(line => {
    if (onlyLost && (line.points === null || Number(line.points) >= Number(line.fullMarks))) return false
    return wanted === '' || `${line.name} ${line.code}`.toLowerCase().includes(wanted)
  })
}
