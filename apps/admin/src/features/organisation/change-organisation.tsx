import { useMutation } from '@tanstack/react-query'
import type { Organisation, OrganisationDraft } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { draftOf, sameDraft } from './organisation-words.ts'

interface ChangeOrganisationProps {
  readonly organisation: Organisation
  readonly organisations: readonly Organisation[]
}

/** Changes an organisation. `organisation` may become newer while the form is open: what was entered then stands beside it. */
export function ChangeOrganisation({ organisation, organisations }: ChangeOrganisationProps) {
  const { change: text } = texts.use().organisation
  const [seen, setSeen] = useState(organisation)
  const [draft, setDraft] = useState<OrganisationDraft>(() => draftOf(organisation))
  const change = useMutation(
    trpc.organisation.change.mutationOptions({
      async onSuccess(after) {
        showToast(text.done(after.name))
        setSeen(after)
        setDraft(draftOf(after))
        await queryClient.invalidateQueries(trpc.organisation.pathFilter())
      },
      onError: () => queryClient.invalidateQueries(trpc.organisation.pathFilter()),
    }),
  )
  const intention = useIntention()
  const failure = change.error && failureOf(change.error)
  const unchanged = sameDraft(draft, seen)
  const newer = organisation.version > seen.version
  const take = () => {
    setSeen(organisation)
    setDraft(draftOf(organisation))
  }
  if (newer && unchanged) take()
  const send = (version: number) => {
    change.mutate({
      requestId: intention({ draft, version }),
      organisationId: seen.id,
      version,
      draft: { ...draft, name: draft.name.trim() },
    })
  }
  const conflict = newer && !unchanged && !change.isPending
  return (
    <>
      {conflict && (
        <ConflictChoice
          theirs={organisation}
          mine={draft}
          nameOf={new Map(organisations.map(each => [each.id, each.name]))}
          onTheirs={() => {
            take()
            change.reset()
          }}
          onMine={() => {
            setSeen(organisation)
            send(organisation.version)
          }}
        />
      )}
      <OrganisationForm
        id={seen.id}
        draft={draft}
        onDraft={next => {
          setDraft(next)
          if (failure?.kind === 'refused') change.reset()
        }}
        organisations={organisations}
        refused={failure?.kind === 'refused' ? failure.problems : []}
        onSubmit={() => send(seen.version)}
      >
        {failure?.kind !== 'stale' && <FailureLine failure={failure} />}
        {!conflict && <Save unchanged={unchanged} pending={change.isPending} />}
      </OrganisationForm>
    </>
  )
}

/** Saves; while there is nothing to save it says so. */
function Save({ unchanged, pending }: { unchanged: boolean; pending: boolean }) {
  const { change: text } = texts.use().organisation
  const why = useId()
  return (
    <div className={panel.acts}>
      <Button
        type="primary"
        htmlType="submit"
        loading={pending}
        disabled={unchanged}
        {...(unchanged && { 'aria-describedby': why })}
      >
        {text.act}
      </Button>
      {unchanged && (
        <span id={why} className={panel.note}>
          {text.unchanged}
        </span>
      )}
    </div>
  )
}
