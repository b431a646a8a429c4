import { useQuery } from '@tanstack/react-query'
import { ruleText, SchemeEntry } from '@yaodian/domain'
import type { Theirs } from '@yaodian/ui/form/saved-field.ts'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { listOf, looseOf, textOf, type Loose } from './field-spec.ts'
import { useSurroundings } from './form-surroundings.ts'
import styles from './scheme-conflict.module.css'
import { changedBy, differingParts, mergeParts, onlyDiffering, type SchemePart } from './scheme-part.ts'
import type { KeptScheme } from './scheme-shape.ts'
import { readSchemeValue, type SchemeValue } from './scheme-value.ts'
import { wordsOf, type SchemeWords } from './scheme-words.ts'

export interface SchemeConflictProps {
  readonly scheme: KeptScheme
  readonly mine: SchemeValue
  readonly theirs: Theirs
  /** What both began with, where this device still knows it. */
  readonly base: SchemeValue | null
  readonly onSettle: (merged: SchemeValue) => void
}

/** Somebody else saved meanwhile: the parts that differ side by side, who and when; one decides for each. */
export function SchemeConflict({ scheme, mine, theirs, base, onSettle }: SchemeConflictProps) {
  const { conflict: text } = texts.use().scheme
  const { saving } = uiTexts.use()
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { by, at } = useWriter(scheme.id, theirs)
  const now = readSchemeValue(theirs.value)
  const parts = differingParts(mine, now)
  const words = useSchemeWords([now.definition, mine.definition])
  const sideOf = (part: SchemePart) => chosen[part.key] ?? (changedBy(part, base) === 'theirs' ? 'theirs' : 'mine')
  return (
    <section ref={box} className={styles.conflict} tabIndex={-1} role="alert">
      <p>{saving.conflictExplanation(by, at && momentOf(at))}</p>
      <p>{text.explanation}</p>
      <ul className={styles.parts}>
        {parts.map(part => (
          <li key={part.key}>
            <PartName scheme={scheme} part={part} words={words} />
            <Radio.Group
              className={styles.sides ?? ''}
              value={sideOf(part)}
              onChange={event =>
                setChosen({ ...chosen, [part.key]: event.target.value === 'mine' ? 'mine' : 'theirs' })
              }
            >
              {(['mine', 'theirs'] as const).map(side => (
                <Radio key={side} value={side}>
                  <strong>{text[side]}</strong>{' '}
                  <PartValue
                    part={part}
                    value={part[side]}
                    other={part[side === 'mine' ? 'theirs' : 'mine']}
                    scheme={scheme}
                    words={words}
                  />
                </Radio>
              ))}
            </Radio.Group>
          </li>
        ))}
      </ul>
      <Button
        onClick={() =>
          onSettle(
            mergeParts(
              now,
              parts.filter(part => sideOf(part) === 'mine'),
            ),
          )
        }
      >
        {text.act}
      </Button>
    </section>
  )
}

/** Who and when; found in the trail when the conflict was met on opening the page. */
function useWriter(schemeId: string, { by, at }: Theirs): Pick<Theirs, 'by' | 'at'> {
  const trail = useQuery({ ...trpc.audit.list.queryOptions({ objectId: schemeId, limit: 1 }), enabled: at === null })
  const [last] = trail.data?.entries ?? []
  if (at !== null || !last) return { by, at }
  return { by: last.erased ? null : (last.account?.name ?? null), at: last.at }
}

interface PartValueProps {
  readonly part: SchemePart
  readonly value: unknown
  /** The same part in the other version. */
  readonly other: unknown
  readonly scheme: KeptScheme
  readonly words: SchemeWords
}

function PartName({ scheme, part: { field, id }, words }: Pick<PartValueProps, 'scheme' | 'part' | 'words'>) {
  const { conflict, form, tabs } = texts.use().scheme
  const labels: Readonly<Record<string, string>> = { ...form.fields, ...conflict.fields }
  if (id === null) return <h3>{labels[field] ?? tabs.grades}</h3>
  const indicator = scheme.indicators.find(each => each.id === id)
  return (
    <h3>
      {labels[field]}{' '}
      <span lang="zh-CN">{indicator ? `${indicator.code} ${indicator.name}` : (words.names.get(id) ?? id)}</span>
    </h3>
  )
}

/** An entry by its points and rule in words; of the rest what stands in it, every key by what it stands for. */
function PartValue({ part, value, other, scheme, words }: PartValueProps) {
  const { conflict, missing } = texts.use().scheme
  const score = scoreTexts.use()
  if (value === undefined) return <span>{conflict.absent}</span>
  const entry = part.field === 'entries' ? SchemeEntry.safeParse(value) : null
  if (!entry?.success) return <span>{wordsOf(onlyDiffering(value, other), part.field, words) || conflict.empty}</span>
  const { category, groups, fullMarks, rule, missing: unreported, indicatorId } = entry.data
  const unit = scheme.indicators.find(each => each.id === indicatorId)?.unit ?? null
  const said = [
    wordsOf(category, 'category', words),
    wordsOf(groups, 'groups', words),
    conflict.marks(fullMarks),
    ruleText(rule, unit, score),
    missing[unreported],
  ]
  return <span>{said.filter(Boolean).join(' · ')}</span>
}

/** What keys and ids stand for in either version. */
function useSchemeWords(definitions: readonly Loose[]): SchemeWords {
  const { form, colon } = texts.use().scheme
  const { options } = useSurroundings()
  const own = definitions.flatMap(definition =>
    ['categories', 'groups'].flatMap(part => listOf(definition[part]).map(looseOf)),
  )
  const names = new Map([
    ...Object.entries(options).flatMap(([source, list]) =>
      list.map(each => [source === 'kinds' ? `kinds.${each.value}` : each.value, each.label] as const),
    ),
    ...own.map(each => [textOf(each['key']), textOf(each['name'])] as const),
  ])
  return { fields: form.fields, choices: form.choices, names, colon }
}
