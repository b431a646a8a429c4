import type { ProblemPath } from '../problem.ts'

/** A path as programmers write it: `entries[3].rule.target`. A key that is no plain word stands in brackets. */
export function pathText(path: ProblemPath): string {
  return path
    .map((key, at) => {
      if (typeof key === 'number') return `[${key}]`
      if (!/^[\w$]+$/.test(key)) return `[${JSON.stringify(key)}]`
      return at === 0 ? key : `.${key}`
    })
    .join('')
}
