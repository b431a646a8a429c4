import {
  type AssesseeResult,
  explain,
  explainGrade,
  explainTotal,
  explanationText,
  type ScoreTexts,
} from '@yaodian/domain'
import type { SchemeFile } from '@yaodian/domain/validate'

/** How every line, the total and the grade came about, in words. */
export interface Explanation {
  readonly lines: readonly string[]
  readonly total: readonly string[]
  readonly grade: readonly string[]
}

/** Explains a result. The plan's sentence stands in it where the scheme file gives one. */
export function explainResult({ score, grade }: AssesseeResult, file: SchemeFile, texts: ScoreTexts): Explanation {
  const bases = new Map(file.indicators.map(indicator => [indicator.id, indicator.basis]))
  return {
    lines: score.lines.map(line => {
      const basis = bases.get(line.indicatorId)
      const facts = { itemLabel: basis?.item ?? '', quote: basis?.quote ?? '', verifications: {}, open: false }
      const lines = explain(line, facts, texts)
      return explanationText(basis === undefined ? { ...lines, basis: '' } : lines, texts)
    }),
    total: explainTotal(score, texts),
    grade: explainGrade(grade, texts),
  }
}
