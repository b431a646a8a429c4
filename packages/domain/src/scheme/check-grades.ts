import { compare, decimal, HUNDRED, ZERO } from '../number/rational.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { GradeLine } from './scheme.ts'

function checkLine(lines: readonly GradeLine[], line: GradeLine, at: number, path: ProblemPath): Problem[] {
  const last = at === lines.length - 1
  const next = lines[at + 1]
  if (last)
    return line.atLeast === null ? [] : [problem('last_grade_has_line', { grade: line.grade }, [...path, 'atLeast'])]
  if (line.atLeast === null) return [problem('grade_line_missing', { grade: line.grade }, [...path, 'atLeast'])]
  const descends =
    next === undefined || next.atLeast === null || compare(decimal(line.atLeast), decimal(next.atLeast)) > 0
  return descends ? [] : [problem('grade_lines_order', { better: line.grade, worse: next.grade }, [...path, 'atLeast'])]
}

function checkQuota(lines: readonly GradeLine[], line: GradeLine, at: number, path: ProblemPath): Problem[] {
  if (line.quota === null)
    return (['quotaRounding', 'quotaLeast'] as const)
      .filter(key => line[key] !== undefined)
      .map(key => problem('quota_missing', { grade: line.grade }, [...path, key]))
  const quota = decimal(line.quota)
  const outside = compare(quota, ZERO) <= 0 || compare(quota, HUNDRED) > 0
  return [
    ...(outside ? [problem('quota_out_of_range', { grade: line.grade, quota: line.quota }, [...path, 'quota'])] : []),
    ...(at === lines.length - 1 ? [problem('last_grade_has_quota', { grade: line.grade }, [...path, 'quota'])] : []),
  ]
}

/** Lines descend, the last has none (R26); quotas lie in (0, 100], and the last grade takes whoever is left (R27). */
export function checkGrades(lines: readonly GradeLine[], path: ProblemPath): Problem[] {
  return lines.flatMap((line, at) => {
    const here = [...path, at]
    const repeated = lines.findIndex(other => other.grade === line.grade) < at
    return [
      ...(repeated ? [problem('key_repeated', { key: line.grade }, [...here, 'grade'])] : []),
      ...checkLine(lines, line, at, here),
      ...checkQuota(lines, line, at, here),
    ]
  })
}
