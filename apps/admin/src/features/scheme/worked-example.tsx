import {
  comparesInGroup,
  compileScheme,
  explain,
  formulaNames,
  parseNumber,
  readsBaseValue,
  sampleGroup,
  scoreAssessee,
  type AssesseeInput,
  type DataItem,
  type FormulaTrees,
  type SchemeDefinition,
  type SchemeEntry,
} from '@yaodian/domain'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './worked-example.module.css'
import type { IndicatorWords, KeptScheme } from './scheme-shape.ts'

export interface WorkedExampleProps {
  readonly scheme: KeptScheme
  readonly definition: SchemeDefinition
  readonly entry: SchemeEntry
  readonly trees: FormulaTrees
  readonly words: IndicatorWords | undefined
}

interface Sample {
  readonly now: string
  readonly before: string
}

/** What the others of the group could have, for rates and for counts. */
const sampleOthers = { rate: '95, 90, 85, 80, 70, 60', count: '12, 10, 9, 7, 6, 4' }

/** What the rule gives for values that one writes here, explained as everywhere. */
export function WorkedExample({ scheme, definition, entry, trees, words }: WorkedExampleProps) {
  const { editor } = texts.use().scheme
  const score = scoreTexts.use()
  const [samples, setSamples] = useState<Readonly<Record<string, Sample>>>({})
  const [written, setOthers] = useState<string | null>(null)
  const compiled = attempt(() =>
    compileScheme({ ...definition, entries: [entry], vetoes: [] }, scheme.indicators, scheme.dataItems, trees),
  )
  if (compiled === null) return <p className={styles.hint}>{editor.exampleUnready}</p>
  const items = (compiled.entries[0]?.shown ?? []).flatMap(key => compiled.items.get(key) ?? [])
  const readsBase =
    entry.rule.kind === 'non_decreasing' ||
    readsBaseValue(entry.rule) ||
    compiled.entries.some(each => formulaNames(each.tree).some(name => name.as === 'base'))
  const sampleOf = (item: DataItem): Sample => samples[item.key] ?? firstSample(item, scheme.year)
  const compares = compiled.entries.some(comparesInGroup)
  const isRate = compiled.entries.some(each => each.indicator.unit === '%')
  const others = written ?? (isRate ? sampleOthers.rate : sampleOthers.count)
  const line = attempt(() => {
    const input: AssesseeInput = {
      assesseeId: entry.only?.[0] ?? 'sample',
      groupKey: entry.groups[0] ?? '',
      values: Object.fromEntries(items.map(item => [item.key, suppliedBy(sampleOf(item))])),
      notApplicable: [],
      vetoes: [],
      use: 'preview',
    }
    return scoreAssessee(compiled, input, compares ? sampleGroup(compiled, input, readOthers(others)) : undefined)
  })?.lines[0]
  const set = (item: DataItem, change: Partial<Sample>) =>
    setSamples({ ...samples, [item.key]: { ...sampleOf(item), ...change } })
  return (
    <div className={styles.example}>
      <p className={styles.hint}>{items.length === 0 ? editor.noItems : editor.exampleHint}</p>
      <div className={styles.samples}>
        {items.map(item => (
          <SampleFields
            key={item.key}
            item={item}
            readsBase={readsBase}
            sample={sampleOf(item)}
            onChange={change => set(item, change)}
          />
        ))}
        {compares && (
          <fieldset className={styles.others ?? ''}>
            <legend>{editor.others}</legend>
            <Input aria-label={editor.others} value={others} onChange={event => setOthers(event.target.value)} />
          </fieldset>
        )}
      </div>
      {line ? (
        <ScoreExplanation
          lines={explain(
            line,
            { itemLabel: words?.item?.label ?? '', quote: quoteOf(words), verifications: {}, open: true },
            score,
          )}
        />
      ) : (
        <p className={styles.hint}>{editor.exampleUnready}</p>
      )}
    </div>
  )
}

/** The words of the plan that the indicator stands on. */
function quoteOf(words: IndicatorWords | undefined): string {
  if (!words?.measure) return ''
  return words.measure.text.slice(words.start - words.measure.start, words.end - words.measure.start)
}

function SampleFields({
  item,
  readsBase,
  sample,
  onChange,
}: {
  item: DataItem
  readsBase: boolean
  sample: Sample
  onChange: (change: Partial<Sample>) => void
}) {
  const { editor } = texts.use().scheme
  return (
    <fieldset>
      <legend lang="zh-CN">
        {item.name}
        {item.unit !== null && ` (${item.unit})`}
      </legend>
      <SampleInput item={item} year={editor.thisYear} value={sample.now} onChange={now => onChange({ now })} />
      {readsBase && (
        <SampleInput
          item={item}
          year={editor.lastYear}
          value={sample.before}
          onChange={before => onChange({ before })}
        />
      )}
    </fieldset>
  )
}

function SampleInput({
  item,
  year,
  value,
  onChange,
}: {
  item: DataItem
  year: string
  value: string
  onChange: (value: string) => void
}) {
  const { editor } = texts.use().scheme
  const label = `${item.name} ${year}`
  if (item.type === 'boolean' || item.type === 'level') {
    const options =
      item.type === 'level'
        ? (item.levels ?? []).map(level => ({ value: level, label: level }))
        : [
            { value: 'true', label: editor.yes },
            { value: 'false', label: editor.no },
          ]
    return <Select aria-label={label} value={value} options={options} onChange={onChange} />
  }
  return (
    <Input
      aria-label={label}
      prefix={<small>{year}</small>}
      {...(item.type === 'date' ? { type: 'date' } : { inputMode: 'decimal' as const })}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
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

function suppliedBy({ now, before }: Sample) {
  const value = now.trim() === '' ? null : now.trim()
  return { reported: value, verified: value, baseline: before.trim() === '' ? null : before.trim() }
}

/** The values of the others, as people write them one after another; what is no number yet is passed over. */
function readOthers(text: string): readonly string[] {
  return text
    .split(/[、，,;；\s]+/u)
    .map(each => parseNumber(each, null))
    .flatMap(each => (each.ok ? [each.value] : []))
}

/** While somebody types, a number may be no number: then there is nothing to show yet. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
