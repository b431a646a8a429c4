import { formatFigure, type TrialCase } from '@yaodian/domain'
import type { Text } from '../../text/zh-CN.ts'

type Words = Text['ruleEditor']

/** What a worked example shows, in words: 只差一点：79 %. */
export function caseWords({ subject, line }: TrialCase, { case: words }: Words): string {
  const withUnit = (value: string): string => `${formatFigure(value)}${line.unit === null ? '' : ` ${line.unit}`}`
  switch (subject.kind) {
    case 'at_target':
    case 'at_full':
    case 'just_below':
    case 'half_way':
    case 'at_floor':
      return words[subject.kind](withUnit(subject.value))
    case 'level':
    case 'all_level':
      return words[subject.kind](subject.level)
    case 'milestone_late':
      return words.milestone_late(subject.name, subject.months)
    case 'milestone_missed':
    case 'part_least':
      return words[subject.kind](subject.name)
    case 'counted':
      return words.counted(subject.name, `${subject.count}${subject.unit === null ? '' : ` ${subject.unit}`}`)
    case 'days_late':
      return words.days_late(subject.days)
    case 'held':
      return words.held(subject.count, subject.of)
    case 'all_score':
      return words.all_score(formatFigure(subject.score))
    default:
      return words[subject.kind]
  }
}

/** Its points, or why there are none. */
export function pointWords({ line }: TrialCase, { points, state }: Words): string {
  const why = state[line.state]
  if (line.points === null) return why
  return why === '' ? points(line.points) : `${points(line.points)} · ${why}`
}
