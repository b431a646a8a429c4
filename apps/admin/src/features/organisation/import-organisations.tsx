import { useMutation } from '@tanstack/react-query'
import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import type { Organisation } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import type { SheetSource } from '../../session/sheet-source.ts'
import { useIntention } from '../../session/use-intention.ts'
import { ImportDone } from './import-done.tsx'
import { ImportRehearsal } from './import-rehearsal.tsx'
import { ImportSource } from './import-source.tsx'

/** What the API says of a sheet. */
export type OrganisationImport = inferProcedureOutput<AppRouter['organisation']['importSheet']>

interface ImportOrganisationsProps {
  readonly organisations: readonly Organisation[]
  /** Address of the empty sheet. */
  readonly template: string
  /** The way on to the accounts, once organisations were made. */
  readonly next: ReactNode
}

/** A sheet of organisations: handed in, looked at, carried out, and on to the accounts. */
export function ImportOrganisations({ organisations, template, next }: ImportOrganisationsProps) {
  const [source, setSource] = useState<SheetSource | null>(null)
  const [pasted, setPasted] = useState('')
  const [found, setFound] = useState<OrganisationImport | null>(null)
  const run = useMutation(trpc.organisation.importSheet.mutationOptions())
  const intention = useIntention()
  const failure = run.error && failureOf(run.error)
  const rehearse = (chosen: SheetSource) => {
    setSource(chosen)
    // Looked at anew each time: others may have changed something.
    run.mutate({ requestId: newRequestId(), source: chosen, updates: [], mode: 'rehearse' }, { onSuccess: setFound })
  }
  const apply = (updates: readonly string[]) => {
    if (source === null || found === null) return
    const input = {
      source,
      updates: found.lines
        .filter(each => updates.includes(each.id))
        .map(each => ({ organisationId: each.id, version: each.before?.version ?? 0 })),
      mode: found.lines.some(each => each.change === 'faulty') ? ('apply_valid' as const) : ('apply' as const),
    }
    run.mutate(
      { requestId: intention(input), ...input },
      {
        onSuccess(answer) {
          setFound(answer)
          void queryClient.invalidateQueries(trpc.organisation.pathFilter())
        },
      },
    )
  }
  const again = () => {
    setFound(null)
    run.reset()
  }
  return (
    <>
      <FailureLine failure={failure} />
      {found === null && (
        <ImportSource
          pasted={pasted}
          onPasted={setPasted}
          pending={run.isPending}
          template={template}
          onSource={rehearse}
        />
      )}
      {found !== null && found.applied === null && (
        <ImportRehearsal
          found={found}
          organisations={organisations}
          pending={run.isPending}
          onApply={apply}
          onAgain={again}
          onLook={source !== null && failure !== null ? () => rehearse(source) : null}
        />
      )}
      {found !== null && found.applied !== null && (
        <ImportDone found={found} applied={found.applied} onAgain={again} next={next} />
      )}
    </>
  )
}
