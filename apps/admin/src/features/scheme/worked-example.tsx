import { explain, type DataItem, type ScoreLine } from '@yaodian/domain'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { Input, Select } from 'antd'
import { texts } from '../../text/texts.ts'
import { caseWords, pointWords } from './case-words.ts'
import styles from './worked-example.module.css'
import type { IndicatorWords } from './scheme-shape.ts'
import type { RuleTrial, Sample } from './use-rule-trial.ts'

/** Examples that domain chose, each folded over its explanation. */
export function WorkedCases({ trial, words }: { trial: RuleTrial; words: IndicatorWords | undefined }) {
  const { ruleEditor: text } = texts.use()
  if (trial.tried === null) return null
  return (
    <ul className={styles.cases}>
      {trial.tried.cases.map((each, at) => (
        <li key={at}>
          <details>
            <summary>
              <span>{caseWords(each, text)}</span>
              <b>{pointWords(each, text)}</b>
            </summary>
            <Explained line={each.line} words={words} />
          </details>
        </li>
      ))}
    </ul>
  )
}

/** What the rule gives for values that one writes here, explained as everywhere. */
export function WorkedExample({ trial, words }: { trial: RuleTrial; words: IndicatorWords | undefined }) {
  const { editor } = texts.use().scheme
  const { items, readsBase, compares, others, setOthers, sampleOf, setSample, tried } = trial
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
            onChange={change => setSample(item, change)}
          />
        ))}
        {compares && (
          <fieldset className={styles.others ?? ''}>
            <legend>{editor.others}</legend>
            <Input aria-label={editor.others} value={others} onChange={event => setOthers(event.target.value)} />
          </fieldset>
        )}
      </div>
      {tried ? <Explained line={tried.own} words={words} /> : <p className={styles.hint}>{editor.exampleUnready}</p>}
    </div>
  )
}

function Explained({ line, words }: { line: ScoreLine; words: IndicatorWords | undefined }) {
  const score = scoreTexts.use()
  const facts = { itemLabel: words?.item?.label ?? '', quote: quoteOf(words), verifications: {}, open: true }
  return <ScoreExplanation lines={explain(line, facts, score)} />
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
