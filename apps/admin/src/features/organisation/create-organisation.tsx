import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Organisation, OrganisationDraft } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import { OrganisationForm } from './organisation-form.tsx'

/** A new organisation; most stand below the bureau, and most new ones are schools. */
export function CreateOrganisation({ organisations }: { organisations: readonly Organisation[] }) {
  const { create: text } = texts.use().organisation
  const { cancel } = uiTexts.use()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<OrganisationDraft>(() => ({
    kind: 'primary',
    name: '',
    parentId: organisations.find(each => each.kind === 'bureau')?.id ?? null,
    stages: ['primary'],
    ownership: 'public',
    schoolCode: null,
    creditCode: null,
    labels: [],
  }))
  const create = useMutation(
    trpc.organisation.create.mutationOptions({
      async onSuccess(made) {
        showToast(text.done(made.name))
        await queryClient.invalidateQueries(trpc.organisation.pathFilter())
        await navigate({ to: '/organisations/$organisationId', params: { organisationId: made.id } })
      },
    }),
  )
  const intention = useIntention()
  const failure = create.error && failureOf(create.error)
  const change = (next: OrganisationDraft) => {
    setDraft(next)
    if (failure?.kind === 'refused') create.reset()
  }
  return (
    <section className={`${panel.panel} ${panel.narrow}`}>
      <OrganisationForm
        id={null}
        draft={draft}
        onDraft={change}
        organisations={organisations}
        refused={failure?.kind === 'refused' ? failure.problems : []}
        onSubmit={() => create.mutate({ requestId: intention(draft), draft: { ...draft, name: draft.name.trim() } })}
      >
        <FailureLine failure={failure} />
        <div className={panel.acts}>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {text.act}
          </Button>
          <Link to="/organisations">{cancel}</Link>
        </div>
      </OrganisationForm>
    </section>
  )
}
