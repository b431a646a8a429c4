import { useQuery } from '@tanstack/react-query'
import {
  checkFormula,
  compileScheme,
  explain,
  namesOf,
  scoreAssessee,
  type Indicator,
  type FormulaType,
  type ValueRule,
} from '@yaodian/domain'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Input } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import type { IndicatorDraft, LibraryItem } from './indicator-shape.ts'
import styles from './indicator.module.css'

/** The formula read as it is typed, and worked out with values that one writes here. The parser is fetched on demand. */
export function FormulaTrial({ draft, items }: { draft: IndicatorDraft; items: readonly LibraryItem[] }) {
  const { indicator: text } = texts.use()
  const [samples, setSamples] = useState<Readonly<Record<string, readonly [string, string]>>>({})
  const parser = useQuery({
    queryKey: ['formula-parser', 'one'],
    queryFn: async () => (await import('@yaodian/domain/formula-parser')).parseFormula,
    staleTime: Infinity,
  })
  if (!parser.data || draft.formula.trim() === '') return <p className={styles.hint}>{text.trialUnready}</p>
  const parsed = parser.data(draft.formula, ['formula'])
  const checked = parsed.ok ? checkFormula(draft.formula, parsed.tree, namesOf(items)) : null
  const faults = parsed.ok ? (checked?.problems ?? []) : parsed.problems
  if (!parsed.ok || checked === null || faults.length > 0)
    return <output className={styles.fault}>{faults.map(sayProblem).join(' ')}</output>
  const sampleOf = (item: LibraryItem): readonly [string, string] => samples[item.key] ?? firstSample(item)
  const set = (item: LibraryItem, at: 0 | 1, value: string) => {
    const [now, before] = sampleOf(item)
    setSamples({ ...samples, [item.key]: at === 0 ? [value, before] : [now, value] })
  }
  return (
    <div className={styles.trial}>
      <StateMark shape="done">{text.formulaGood}</StateMark>
      {items.map(item => (
        <div key={item.key} className={styles.sample}>
          <span lang="zh-CN">{item.name}</span>
          <Input
            aria-label={`${item.name} ${text.now}`}
            prefix={<small>{text.now}</small>}
            value={sampleOf(item)[0]}
            onChange={event => set(item, 0, event.target.value)}
          />
          <Input
            aria-label={`${item.name} ${text.before}`}
            prefix={<small>{text.before}</small>}
            value={sampleOf(item)[1]}
            onChange={event => set(item, 1, event.target.value)}
          />
        </div>
      ))}
      <Result
        draft={draft}
        items={items}
        trees={{ [draft.formula]: parsed.tree }}
        type={checked.type ?? 'number'}
        samples={Object.fromEntries(items.map(item => [item.key, sampleOf(item)]))}
      />
    </div>
  )
}

interface ResultProps {
  readonly draft: IndicatorDraft
  readonly items: readonly LibraryItem[]
  readonly trees: Parameters<typeof compileScheme>[3]
  readonly type: FormulaType
  readonly samples: Readonly<Record<string, readonly [string, string]>>
}

/** The value in words, as scores explain it. */
function Result({ draft, items, trees, type, samples }: ResultProps) {
  const { indicator: text } = texts.use()
  const score = scoreTexts.use()
  const lines = attempt(() => {
    const indicator: Indicator = { ...draft, id: 'trial', version: 1 }
    const scheme = compileScheme(trialScheme(ruleFor(type)), [indicator], items, trees)
    const values = Object.fromEntries(
      Object.entries(samples).map(([key, [now, before]]) => [
        key,
        { reported: now || null, verified: now || null, baseline: before || null },
      ]),
    )
    const [line] = scoreAssessee(scheme, {
      assesseeId: 'trial',
      groupKey: 'g',
      values,
      notApplicable: [],
      vetoes: [],
      use: 'preview',
    }).lines
    return line && explain(line, { itemLabel: '', quote: '', verifications: {}, open: false }, score).data
  })
  return <output className={styles.result}>{lines && lines.length > 0 ? lines.join('；') : text.trialUnready}</output>
}

function ruleFor(type: FormulaType): ValueRule {
  if (type === 'boolean') return { kind: 'threshold', test: { kind: 'holds' } }
  return type === 'level' ? { kind: 'level', levels: [] } : { kind: 'linear', direction: 'higher', target: '100' }
}

function trialScheme(rule: ValueRule): Parameters<typeof compileScheme>[0] {
  return {
    categories: [{ key: 'c', name: 'c' }],
    groups: [{ key: 'g', name: 'g', kinds: ['primary'], weights: { c: '100' } }],
    entries: [
      {
        indicatorId: 'trial',
        category: 'c',
        groups: ['g'],
        fullMarks: '1',
        rule,
        missing: 'zero',
        zeroDenominator: 'na',
        examBased: false,
      },
    ],
    vetoes: [],
    grades: [{ grade: 'A', atLeast: null, quota: null }],
    tieBreak: [],
    publicShows: 'grade',
    listedInspection: null,
  }
}

function firstSample(item: LibraryItem): readonly [string, string] {
  if (item.type === 'boolean') return ['true', 'true']
  if (item.type === 'date') return ['2020-06-30', '2019-06-30']
  if (item.type === 'level') return [item.levels?.[0] ?? '', '']
  return item.type === 'percentage' ? ['92', '90'] : ['8', '10']
}

/** While somebody types, a number may be no number: then there is nothing to show yet. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
