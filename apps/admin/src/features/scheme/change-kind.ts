import type { RuleKind } from '@yaodian/domain'
import { looseOf, textOf, type FieldSpec, type Loose } from './field-spec.ts'
import { freshRules, lineFields, ruleFields } from './rule-field.ts'

/** The direction and target of a rule, wherever its kind keeps them. */
interface Aim {
  readonly direction?: string
  readonly target?: string
  readonly targetItem?: string
}

const directions: Readonly<Record<string, string>> = { at_least: 'higher', at_most: 'lower' }

function textAt(holder: Loose, key: string): string | undefined {
  const text = textOf(holder[key])
  return text === '' ? undefined : text
}

function aimOf(rule: Loose): Aim {
  const test = looseOf(rule['test'])
  const holder = textOf(rule['kind']) === 'threshold' ? test : rule
  const direction = textAt(rule, 'direction') ?? directions[textOf(test['kind'])]
  const [target, targetItem] = [textAt(holder, 'target') ?? textAt(rule, 'childFull'), textAt(holder, 'targetItem')]
  return {
    ...(direction !== undefined && { direction }),
    ...(target !== undefined && { target }),
    ...(targetItem !== undefined && { targetItem }),
  }
}

/** The rule of the new kind with the old one's direction and target. */
function aimed(fresh: Loose, { direction, target, targetItem }: Aim, fields: readonly FieldSpec[]): Loose {
  if (textOf(fresh['kind']) === 'threshold') {
    const test = direction === 'lower' ? 'at_most' : 'at_least'
    const bound = target === undefined ? looseOf(fresh['test']) : { strict: false, target }
    return { ...fresh, test: { ...bound, kind: test, ...(targetItem !== undefined && { targetItem }) } }
  }
  const known = (key: string) => fields.find(spec => spec.key === key)
  const way = known('direction')
  const fits = way?.as === 'choice' && direction !== undefined && way.of.includes(direction)
  return {
    ...fresh,
    ...(fits && { direction }),
    ...(known('target') && target !== undefined && { target }),
    ...(known('targetItem') && targetItem !== undefined && { targetItem }),
  }
}

/** The fields that both kinds have alike, so that what stands there means the same. */
function shared(from: RuleKind, to: RuleKind): readonly string[] {
  const all = (kind: RuleKind): readonly FieldSpec[] => [...ruleFields[kind], ...lineFields(kind)]
  const same = new Map(all(to).map(spec => [spec.key, JSON.stringify(spec)]))
  return all(from)
    .filter(spec => same.get(spec.key) === JSON.stringify(spec))
    .map(spec => spec.key)
}

/** The rule as another kind. What fits stays: target, direction, lines, and every field that both kinds have alike. */
export function changeKind(rule: Loose, from: RuleKind, to: RuleKind): Loose {
  if (from === to) return rule
  const kept = shared(from, to).flatMap(key => (rule[key] === undefined ? [] : [[key, rule[key]] as const]))
  return aimed({ ...freshRules[to], ...Object.fromEntries(kept) }, aimOf(rule), ruleFields[to])
}
