import { useMutation, useQuery } from '@tanstack/react-query'
import {
  checkScheme,
  SchemeDefinition,
  schemeFormulas,
  type FormulaTrees,
  type Problem,
  type ProblemPath,
} from '@yaodian/domain'
import { failureOf, type Failure } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { client, queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { looseOf, type Loose } from './field-spec.ts'
import type { KeptScheme } from './scheme-shape.ts'

/** Milliseconds after the last change. */
const patience = 600

/** A scheme while it is edited: what stands in the form, what it means, what is wrong, and whether it is kept. */
export interface SchemeDraft {
  readonly definition: Loose
  /** As domain reads it; null while something is unfinished. */
  readonly read: SchemeDefinition | null
  readonly trees: FormulaTrees
  readonly problems: readonly Problem[]
  readonly faultAt: (path: ProblemPath) => string
  readonly edit: (next: Loose) => void
  readonly saving: 'idle' | 'saving' | 'saved' | 'failed' | 'unfinished'
  readonly failure: Failure | null
}

/** Edits a scheme; changes are kept as they are typed, one after the other. Give it a key of the scheme's id. */
export function useSchemeDraft(scheme: KeptScheme): SchemeDraft {
  const { form } = texts.use().scheme
  const [definition, setDefinition] = useState<Loose>(() => looseOf(scheme.definition))
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
  const { saving, failure, send } = useSaving(scheme)
  const edit = (next: Loose) => {
    setDefinition(next)
    const good = SchemeDefinition.safeParse(next)
    if (good.success) send(good.data)
  }
  const faultAt = (path: ProblemPath): string => {
    const place = path.join('.')
    if (unfinished.has(place)) return form.unfinished
    return problems
      .filter(each => each.path.join('.') === place)
      .map(sayProblem)
      .join(' ')
  }
  return { definition, read, trees, problems, faultAt, edit, saving: read === null ? 'unfinished' : saving, failure }
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

interface Saving {
  readonly saving: 'idle' | 'saving' | 'saved' | 'failed'
  readonly failure: Failure | null
  readonly send: (definition: SchemeDefinition) => void
}

function useSaving({ id, name, version: seen }: KeptScheme): Saving {
  const version = useRef(seen)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; now: () => void } | null>(null)
  const change = useMutation({
    scope: { id: `scheme ${id}` },
    mutationFn: ({ requestId, definition }: { requestId: string; definition: SchemeDefinition }) =>
      client.scheme.change.mutate({ requestId, schemeId: id, version: version.current, name, definition }),
    onSuccess(done, { definition }) {
      version.current = done.version
      queryClient.setQueryData(
        trpc.scheme.get.queryKey({ schemeId: id }),
        before => before && { ...before, definition, version: done.version, problems: [...done.problems] },
      )
      void queryClient.invalidateQueries(trpc.scheme.list.queryFilter())
    },
  })
  const { mutate } = change
  const send = (definition: SchemeDefinition) => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    const now = () => {
      waiting.current = null
      mutate({ requestId: newRequestId(), definition })
    }
    waiting.current = { timer: setTimeout(now, patience), now }
  }
  // Leaving the page does not lose what was just typed.
  useEffect(
    () => () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      waiting.current.now()
    },
    [],
  )
  const saving = change.isPending ? 'saving' : change.isError ? 'failed' : change.isSuccess ? 'saved' : 'idle'
  return { saving, failure: change.error && failureOf(change.error), send }
}
