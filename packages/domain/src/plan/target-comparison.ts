import type { Amount } from './amount.ts'
import type { Comparator } from './plan.ts'

interface Wording {
  readonly comparator: Comparator
  readonly words: RegExp
}

/** Words right after a figure. 以上, 以下 and 以内 include the figure (民法典, article 1259). */
const after: readonly Wording[] = [
  { comparator: 'ge', words: /^\s*(?:\(含\)|（含）)?\s*(?:及|或)?(?:其)?以上/ },
  { comparator: 'le', words: /^\s*(?:\(含\)|（含）)?\s*(?:及|或)?(?:其)?(?:以下|以内|之内)/ },
  { comparator: 'approx', words: /^\s*(?:左右|上下)/ },
]

/** Words right before a figure; negated ones (不低于) come before those that they contain (低于). */
const before: readonly Wording[] = [
  { comparator: 'ge', words: /(?:不得?(?:低于|少于|小于|低過)|至少|最少|>=|≥)\s*$/ },
  {
    comparator: 'le',
    words:
      /(?:不得?(?:超过|超|高于|多于|大于)|控制在|至多|最多|<=|≤|(?:降|压减|压缩|减少|下降|降低|减|缩小)(?:到|至|为))\s*$/,
  },
  { comparator: 'gt', words: /(?:超过|高于|大于|多于|突破|超|>)\s*$/ },
  { comparator: 'lt', words: /(?:低于|少于|小于|不足|<)\s*$/ },
  { comparator: 'approx', words: /(?:大约|约|大概|近)\s*$/ },
  { comparator: 'ge', words: /(?:达到?|(?:提高|提升|增加|增长|上升|升|扩大|增)(?:到|至))\s*$/ },
]

/** Words anywhere before a figure that say which way it goes: 增加学位1600个. */
const direction: readonly Wording[] = [
  { comparator: 'increase', words: /增加|增长|新增|提高|提升|扩大|上升|增设|扩充/ },
  { comparator: 'decrease', words: /减少|下降|降低|压减|缩减|压缩/ },
]

/** Where words and figure end, and what they compare. */
export interface Comparison {
  readonly comparator: Comparator
  /** Length of the words after the figure that belong to it (以上). */
  readonly trailing: number
}

/** How a figure is compared, from the words around it in its clause; `eq` where they only name it (招考200人). */
export function compare(clause: string, amount: Amount, clauseStart: number): Comparison {
  const left = clause.slice(clauseStart, amount.from)
  const right = clause.slice(amount.to)
  const following = after.find(each => each.words.test(right))
  const trailing = following ? (following.words.exec(right)?.[0].length ?? 0) : 0
  const comparator = comparatorOf(left, following?.comparator ?? null, amount)
  return { comparator, trailing }
}

function comparatorOf(left: string, following: Comparator | null, amount: Amount): Comparator {
  if (amount.value2 !== null) return 'range'
  const way = direction.find(each => each.words.test(left))?.comparator
  const bound = before.find(each => each.words.test(left))?.comparator
  if (amount.unit.endsWith('百分点') && way !== undefined) return way
  if (following !== null) return following
  return bound ?? way ?? (amount.isRough ? 'approx' : 'eq')
}
