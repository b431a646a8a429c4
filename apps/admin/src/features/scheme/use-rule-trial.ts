import {
  comparesInGroup,
  compileScheme,
  formulaNames,
  parseNumber,
  readsBaseValue,
  tryRule,
  type AssesseeInput,
  type CompiledScheme,
  type DataItem,
  type FormulaTrees,
  type SchemeDefinition,
  type SchemeEntry,
  type Trial,
  type TriedRule,
} from '@yaodian/domain'
import { useMemo, useState } from 'react'
import type { KeptScheme } from './scheme-shape.ts'

/** A value of a data item as it is written in the worked example. */
export interface Sample {
  readonly now: string
  readonly before: string
}

/** What the others of the group could have, for rates and for counts. */
const sampleOthers = { rate: '95, 90, 85, 80, 70, 60', count: '12, 10, 9, 7, 6, 4' }

/** A rule tried out with values of one's own. */
export interface RuleTrial {
  readonly items: readonly DataItem[]
  readonly readsBase: boolean
  readonly compares: boolean
  readonly others: string
  readonly setOthers: (text: string) => void
  readonly sampleOf: (item: DataItem) => Sample
  readonly setSample: (item: DataItem, change: Partial<Sample>) => void
  /** Null while the rule or a value is unfinished. */
  readonly trial: Trial | null
  /** As last worked out; `stale` when the rule is unfinished since. */
  readonly tried: TriedRule | null
  readonly stale: boolean
}

/** Tries the rule out with every change: nothing waits for the server. While it is unfinished, what a rule of the same `kind` last gave stays. */
export function useRuleTrial(
  scheme: KeptScheme,
  definition: SchemeDefinition,
  entry: SchemeEntry | null,
  trees: FormulaTrees,
  kind: string,
): RuleTrial {
  const [samples, setSamples] = useState<Readonly<Record<string, Sample>>>({})
  const [written, setOthers] = useState<string | null>(null)
  const compiled = useMemo(() => compiledOf(scheme, definition, entry, trees), [scheme, definition, entry, trees])
  const [first] = compiled?.entries ?? []
  const items = (first?.shown ?? []).flatMap(key => compiled?.items.get(key) ?? [])
  const others = written ?? (first?.indicator.unit === '%' ? sampleOthers.rate : sampleOthers.count)
  const { year } = scheme
  const trial = useMemo(
    () => (compiled === null || entry === null ? null : trialOf(compiled, entry, samples, others, year)),
    [compiled, entry, samples, others, year],
  )
  const tried = useMemo(() => (trial === null ? null : attempt(() => tryRule(trial))), [trial])
  const [kept, setKept] = useState({ kind, tried })
  if (tried !== null && tried !== kept.tried) setKept({ kind, tried })
  const last = kept.kind === kind ? kept.tried : null
  const sampleOf = (item: DataItem): Sample => samples[item.key] ?? firstSample(item, year)
  return {
    items,
    readsBase: entry !== null && compiled !== null && asksBase(compiled, entry),
    compares: first !== undefined && comparesInGroup(first),
    others,
    setOthers,
    sampleOf,
    setSample: (item, change) => setSamples({ ...samples, [item.key]: { ...sampleOf(item), ...change } }),
    trial,
    tried: tried ?? last,
    stale: tried === null && last !== null,
  }
}

function compiledOf(
  scheme: KeptScheme,
  definition: SchemeDefinition,
  entry: SchemeEntry | null,
  trees: FormulaTrees,
): CompiledScheme | null {
  if (entry === null) return null
  return attempt(() =>
    compileScheme({ ...definition, entries: [entry], vetoes: [] }, scheme.indicators, scheme.dataItems, trees),
  )
}

function trialOf(
  scheme: CompiledScheme,
  entry: SchemeEntry,
  samples: Readonly<Record<string, Sample>>,
  others: string,
  year: number,
): Trial | null {
  const [compiled] = scheme.entries
  if (compiled === undefined) return null
  const items = compiled.shown.flatMap(key => scheme.items.get(key) ?? [])
  const input: AssesseeInput = {
    assesseeId: entry.only?.[0] ?? 'sample',
    groupKey: entry.groups[0] ?? '',
    values: Object.fromEntries(
      items.map(item => [item.key, suppliedBy(item, samples[item.key] ?? firstSample(item, year))]),
    ),
    notApplicable: [],
    vetoes: [],
    use: 'preview',
  }
  return { scheme, compiled, input, others: readOthers(others) }
}

function asksBase(compiled: CompiledScheme, { rule }: SchemeEntry): boolean {
  return (
    rule.kind === 'non_decreasing' ||
    readsBaseValue(rule) ||
    compiled.entries.some(each => formulaNames(each.tree).some(name => name.as === 'base'))
  )
}

/** A value to begin with, such as people could have. */
function firstSample(item: DataItem, year: number): Sample {
  switch (item.type) {
    case 'percentage':
      return { now: '92', before: '90' }
    case 'boolean':
      return { now: 'true', before: 'true' }
    case 'date':
      return { now: `${year}-06-30`, before: `${year - 1}-06-30` }
    case 'level':
      return { now: item.levels?.[1] ?? item.levels?.[0] ?? '', before: item.levels?.[0] ?? '' }
    case 'text':
      return { now: '', before: '' }
    default:
      return { now: '8', before: '7' }
  }
}

function suppliedBy(item: DataItem, { now, before }: Sample) {
  const value = readAs(item, now)
  return { reported: value, verified: value, baseline: readAs(item, before) }
}

const plain: ReadonlySet<DataItem['type']> = new Set(['boolean', 'date', 'level', 'text'])

/** A value as people write it; null while it is none of the item's kind, as if nobody had supplied it. */
function readAs(item: DataItem, text: string): string | null {
  if (plain.has(item.type)) return text.trim() === '' ? null : text.trim()
  const parsed = parseNumber(text, item.unit)
  const whole = parsed.ok && (item.type !== 'integer' || !parsed.value.includes('.'))
  return whole ? parsed.value : null
}

/** The values of the others, as people write them one after another; what is no number yet is passed over. */
function readOthers(text: string): readonly string[] {
  return text
    .split(/[、，,;；\s]+/u)
    .map(each => parseNumber(each, null))
    .flatMap(each => (each.ok ? [each.value] : []))
}

/** While somebody types, a number may be no number: then there is nothing to show yet. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
