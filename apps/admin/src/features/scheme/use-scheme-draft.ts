import { useQuery } from '@tanstack/react-query'
import {
  checkScheme,
  SchemeDefinition,
  schemeFormulas,
  type FormulaTrees,
  type Problem,
  type ProblemPath,
} from '@yaodian/domain'
import { currentPlace } from '@yaodian/ui/api/place.ts'
import { draftKey, keepDraft, readDraft } from '@yaodian/ui/form/draft-store.ts'
import { isUnsaved, type SavedField, type Stored } from '@yaodian/ui/form/saved-field.ts'
import { useSavedField, type SavedFieldControl } from '@yaodian/ui/form/use-saved-field.ts'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { useEffect, useMemo, useState } from 'react'
import { texts } from '../../text/texts.ts'
import type { Loose } from './field-spec.ts'
import { schemeKind } from './scheme-kind.ts'
import type { KeptScheme } from './scheme-shape.ts'
import { checkSchemeValue, readSchemeValue, writeSchemeValue, type SchemeValue } from './scheme-value.ts'

/** A scheme while it is edited: what stands in the form, what it means, what is wrong, and whether it is kept. */
export interface SchemeDraft {
  readonly name: string
  readonly definition: Loose
  /** As domain reads it; null while something is unfinished. */
  readonly read: SchemeDefinition | null
  readonly trees: FormulaTrees
  readonly problems: readonly Problem[]
  readonly faultAt: (path: ProblemPath) => string
  /** What is wrong at this place or below, each once. */
  readonly faultsWithin: (path: ProblemPath) => readonly string[]
  /** How far it is kept. */
  readonly field: SavedFieldControl
  /** In a conflict, what both began with, where it is known. */
  readonly base: SchemeValue | null
  readonly edit: (next: Loose) => void
  readonly rename: (next: string) => void
  /** Ends a conflict with what was decided. */
  readonly settle: (merged: SchemeValue) => void
}

/** Edits a scheme; changes are kept as they are typed. Give it a key of the scheme's id. */
export function useSchemeDraft(scheme: KeptScheme): SchemeDraft {
  const { form } = texts.use().scheme
  const stored = useMemo(() => storedOf(scheme), [scheme])
  const field = useSavedField(schemeKind, { schemeId: scheme.id }, stored, checkSchemeValue)
  const base = useBase(scheme.id, field)
  useLeaving(field.leave)
  const { name, definition } = useMemo(() => readSchemeValue(field.typed), [field.typed])
  const parsed = useMemo(() => SchemeDefinition.safeParse(definition), [definition])
  const read = parsed.success ? parsed.data : null
  const unfinished = useMemo(
    () => new Set(parsed.success ? [] : parsed.error.issues.map(issue => issue.path.join('.'))),
    [parsed],
  )
  const trees = useTrees(scheme, read)
  const problems = useMemo(
    () => (read === null ? scheme.problems : checkScheme(read, scheme.indicators, scheme.dataItems, trees)),
    [read, scheme, trees],
  )
  const faultAt = (path: ProblemPath): string => {
    const place = path.join('.')
    if (unfinished.has(place)) return form.unfinished
    return problems
      .filter(each => each.path.join('.') === place)
      .map(sayProblem)
      .join(' ')
  }
  const faultsWithin = (path: ProblemPath): readonly string[] => {
    const place = path.join('.')
    const within = (each: string) => each === place || each.startsWith(`${place}.`)
    const said = problems.filter(each => within(each.path.join('.'))).map(sayProblem)
    return [...new Set([...([...unfinished].some(within) ? [form.unfinished] : []), ...said])]
  }
  return {
    name,
    definition,
    read,
    trees,
    problems,
    faultAt,
    faultsWithin,
    field,
    base,
    edit: next => field.change(writeSchemeValue({ name, definition: next })),
    rename: next => field.change(writeSchemeValue({ name: next, definition })),
    settle(merged) {
      field.keepMine()
      field.change(writeSchemeValue(merged))
    },
  }
}

function storedOf({ name, definition, version }: KeptScheme): Stored {
  return { value: writeSchemeValue({ name, definition: { ...definition } }), version }
}

/** Trees of all formulas, new ones too; the parser is fetched for a draft only. */
function useTrees(scheme: KeptScheme, read: SchemeDefinition | null): FormulaTrees {
  const parser = useQuery({
    queryKey: ['formula-parser'],
    queryFn: async () => (await import('@yaodian/domain/formula-parser')).parseFormulas,
    enabled: scheme.state === 'draft',
    staleTime: Infinity,
  })
  const parse = parser.data
  return useMemo(() => {
    if (read === null || !parse) return scheme.trees
    const fresh = schemeFormulas(read, scheme.indicators).filter(formula => !Object.hasOwn(scheme.trees, formula))
    return fresh.length === 0 ? scheme.trees : { ...scheme.trees, ...parse(fresh) }
  }, [scheme, read, parse])
}

/**
 * The version that both began with, kept beside the draft so that a conflict found after a reload still tells whose change is whose.
 * Null when this device does not know it.
 */
function useBase(id: string, field: SavedField): SchemeValue | null {
  const key = draftKey('scheme_base', { schemeId: id })
  const [opened] = useState(() => readDraft(key))
  const unsaved = isUnsaved(field)
  const conflict = field.theirs !== null
  const { value, version } = field.stored
  useEffect(() => {
    if (conflict) return
    const here = { kind: 'scheme_base', address: { schemeId: id }, place: currentPlace(), href: location.pathname }
    keepDraft(key, unsaved ? { ...here, typed: value, version, sending: null } : null)
  }, [key, id, unsaved, conflict, value, version])
  if (field.theirs === null) return null
  if (value !== field.theirs.value) return readSchemeValue(value)
  return opened && opened.version < field.theirs.version ? readSchemeValue(opened.typed) : null
}

/** Leaving the tab does not wait for the pause. */
function useLeaving(leave: () => void): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    document.addEventListener('visibilitychange', hidden)
    addEventListener('beforeunload', leave)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('beforeunload', leave)
    }
  }, [leave])
}
