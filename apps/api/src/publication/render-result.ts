import {
  explain,
  explainGrade,
  explainTotal,
  type AssesseeResult,
  type ExplanationLines,
  type Population,
  type ScoreTexts,
} from '@yaodian/domain'
import { scoreTexts as english } from '@yaodian/domain/text/en'
import { scoreTexts as chinese } from '@yaodian/domain/text/zh-CN'

/** A result in words of one language. */
export interface RenderedResult {
  /** By indicator id. */
  readonly lines: Readonly<Record<string, ExplanationLines>>
  readonly total: readonly string[]
  readonly grade: readonly string[]
}

/** A result in words of both languages, as it is published: later changes of wording do not touch it. */
export interface RenderedTexts {
  readonly 'zh-CN': RenderedResult
  readonly en: RenderedResult
}

/** Renders a result for publication. Nothing can change it any more, so it does not say what would. */
export function renderResult(population: Population, result: AssesseeResult): RenderedTexts {
  return { 'zh-CN': render(population, result, chinese), en: render(population, result, english) }
}

function render(population: Population, result: AssesseeResult, texts: ScoreTexts): RenderedResult {
  const indicators = new Map(population.frozen.indicators.map(indicator => [indicator.id, indicator]))
  const verifications = population.verifications[result.score.assesseeId] ?? {}
  const lines = result.score.lines.map(line => {
    const indicator = indicators.get(line.indicatorId)
    const facts = { itemLabel: indicator?.item.label ?? '', quote: indicator?.quote ?? '', verifications, open: false }
    return [line.indicatorId, explain(line, facts, texts)] as const
  })
  return {
    lines: Object.fromEntries(lines),
    total: explainTotal(result.score, texts),
    grade: explainGrade(result.grade, texts),
  }
}
