import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import panel from '@yaodian/ui/block/panel.module.css'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Input } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import { ActFrame, useActDone } from './act-frame.tsx'
import { ChangeTable } from './change-table.tsx'
import { PublicPreview } from './public-preview.tsx'
import type { Act, Publications, Rehearsal } from './publication.ts'

interface PartProps {
  readonly cycleId: string
  readonly data: Publications
}

/** The page of one step. */
export function ActPage({ cycleId, act }: { cycleId: string; act: Act }) {
  const { data } = useSuspenseQuery(trpc.publication.list.queryOptions({ cycleId }))
  const Page = pages[act]
  return <Page cycleId={cycleId} data={data} />
}

const pages: Readonly<Record<Act, (props: PartProps) => React.JSX.Element>> = {
  approve: ApprovePage,
  publicise: PublicisePage,
  revise: RevisePage,
  finalise: FinalisePage,
  archive: ArchivePage,
}

/** What is sent, with the id of the intention. */
function identified<Input extends object>(
  requestId: (content: unknown) => string,
  input: Input,
): Input & { requestId: string } {
  return { ...input, requestId: requestId(input) }
}

function useRehearsal(cycleId: string): Rehearsal {
  return useSuspenseQuery(trpc.publication.rehearse.queryOptions({ cycleId })).data
}

function assesseesOf({ groups }: Rehearsal): number {
  return groups.reduce((sum, group) => sum + group.rows.length, 0)
}

function Preview({ rehearsal, title }: { rehearsal: Rehearsal; title: string }) {
  return (
    <section className={panel.panel}>
      <h2>{title}</h2>
      <PublicPreview groups={rehearsal.groups} />
    </section>
  )
}

function ApprovePage({ cycleId, data }: PartProps) {
  const { approve: text, publicise } = texts.use().publication
  const requestId = useIntention()
  const [documentNumber, setDocumentNumber] = useState('')
  const [missing, setMissing] = useState(false)
  const rehearsal = useRehearsal(cycleId)
  const approve = useMutation(trpc.publication.approve.mutationOptions({ onSuccess: useActDone(cycleId, text.done) }))
  const act = () => {
    setMissing(documentNumber.trim() === '')
    if (documentNumber.trim() !== '')
      approve.mutate(identified(requestId, { cycleId, version: data.cycle.version, documentNumber }))
  }
  return (
    <ActFrame
      cycleId={cycleId}
      words={text}
      consequences={text.consequences}
      problems={data.acts.approve}
      pending={approve.isPending}
      error={approve.error}
      onAct={act}
      fields={
        <Field
          label={text.documentNumber}
          hint={text.documentNumberHint}
          error={missing ? text.documentNumberMissing : ''}
        >
          {input => (
            <Input
              {...input}
              maxLength={100}
              lang="zh-CN"
              value={documentNumber}
              onChange={event => setDocumentNumber(event.target.value)}
            />
          )}
        </Field>
      }
    >
      <Preview rehearsal={rehearsal} title={publicise.preview} />
    </ActFrame>
  )
}

function PublicisePage({ cycleId, data }: PartProps) {
  const { publicise: text } = texts.use().publication
  const requestId = useIntention()
  const [until, setUntil] = useState(data.defaultUntil)
  const [missing, setMissing] = useState(false)
  const rehearsal = useRehearsal(cycleId)
  const publicise = useMutation(
    trpc.publication.publicise.mutationOptions({ onSuccess: useActDone(cycleId, text.done) }),
  )
  const act = () => {
    setMissing(until === '')
    if (until !== '') publicise.mutate(identified(requestId, { cycleId, version: data.cycle.version, until }))
  }
  return (
    <ActFrame
      cycleId={cycleId}
      words={text}
      consequences={text.consequences(assesseesOf(rehearsal))}
      problems={data.acts.publicise}
      pending={publicise.isPending}
      error={publicise.error}
      onAct={act}
      fields={
        <Field label={text.until} hint={text.untilHint(data.defaultUntil)} error={missing ? text.untilMissing : ''}>
          {input => <Input {...input} type="date" value={until} onChange={event => setUntil(event.target.value)} />}
        </Field>
      }
    >
      <Preview rehearsal={rehearsal} title={text.preview} />
    </ActFrame>
  )
}

function RevisePage({ cycleId, data }: PartProps) {
  const { revise: text, publicise } = texts.use().publication
  const requestId = useIntention()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const rehearsal = useRehearsal(cycleId)
  const revise = useMutation(trpc.publication.revise.mutationOptions({ onSuccess: useActDone(cycleId, text.done) }))
  const act = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') revise.mutate(identified(requestId, { cycleId, reason }))
  }
  return (
    <ActFrame
      cycleId={cycleId}
      words={text}
      consequences={text.consequences(rehearsal.changes.length)}
      problems={data.acts.revise}
      pending={revise.isPending}
      error={revise.error}
      onAct={act}
      fields={
        <>
          <h3>{text.changes}</h3>
          <ChangeTable changes={rehearsal.changes} />
          <Field label={text.reason} hint={text.reasonHint} error={missing ? text.reasonMissing : ''}>
            {input => (
              <Input.TextArea
                {...input}
                rows={3}
                maxLength={2000}
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            )}
          </Field>
        </>
      }
    >
      <Preview rehearsal={rehearsal} title={publicise.preview} />
    </ActFrame>
  )
}

function FinalisePage({ cycleId, data }: PartProps) {
  const { finalise: text, publicise } = texts.use().publication
  const requestId = useIntention()
  const rehearsal = useRehearsal(cycleId)
  const finalise = useMutation(trpc.publication.finalise.mutationOptions({ onSuccess: useActDone(cycleId, text.done) }))
  return (
    <ActFrame
      cycleId={cycleId}
      words={text}
      consequences={text.consequences}
      problems={data.acts.finalise}
      pending={finalise.isPending}
      error={finalise.error}
      onAct={() => finalise.mutate(identified(requestId, { cycleId, version: data.cycle.version }))}
    >
      <Preview rehearsal={rehearsal} title={publicise.preview} />
    </ActFrame>
  )
}

function ArchivePage({ cycleId, data }: PartProps) {
  const { archive: text } = texts.use().publication
  const requestId = useIntention()
  const archive = useMutation(trpc.publication.archive.mutationOptions({ onSuccess: useActDone(cycleId, text.done) }))
  return (
    <ActFrame
      cycleId={cycleId}
      words={text}
      consequences={text.consequences}
      problems={data.acts.archive}
      pending={archive.isPending}
      error={archive.error}
      onAct={() => archive.mutate(identified(requestId, { cycleId, version: data.cycle.version }))}
    />
  )
}
