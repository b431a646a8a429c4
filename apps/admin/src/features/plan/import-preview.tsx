import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { MeasureMatch, MeasureMatches, PlanOutline, Problem } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client, queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './import-plan.module.css'
import { ImportWarnings } from './import-warnings.tsx'
import { PlanReader } from './plan-reader.tsx'
import { countPlan, type ReadPlan } from './plan-shape.ts'
import type { ChosenFile } from './read-file.ts'
import { SamePlan } from './same-plan.tsx'

/** What importing a file would give. */
export interface PlanPreview extends ReadPlan {
  readonly encoding: string
  readonly warnings: readonly Problem[]
  readonly same: {
    readonly id: string
    readonly title: string
    readonly version: number
    readonly matches: MeasureMatches
  } | null
}

export interface ImportPreviewProps {
  readonly chosen: ChosenFile
  readonly preview: PlanPreview
  readonly onAnother: () => void
}

/** The plan as it was read, before it is kept: text beside outline, what to check, and the act. */
export function ImportPreview({ chosen, preview, onAnother }: ImportPreviewProps) {
  const { plan } = texts.use()
  const { outline, encoding, warnings, same } = preview
  const navigate = useNavigate()
  const [selected, setSelected] = useState<string | null>(null)
  const [year, setYear] = useState('')
  const [replace, setReplace] = useState(same !== null && same.matches.sure.length > same.matches.added.length)
  const [confirmed, setConfirmed] = useState<readonly MeasureMatch[]>([])
  const [requestId] = useState(newRequestId)
  const keep = useMutation({
    mutationFn: () =>
      client.plan.import.mutate({
        requestId,
        ...chosen,
        year: outline.year === null ? Number(year) : null,
        mode: modeOf(same, replace, confirmed),
      }),
    async onSuccess({ id, title }) {
      showToast(plan.import.done(title))
      await queryClient.invalidateQueries(trpc.plan.pathFilter())
      await navigate({ to: '/plans/$planId', params: { planId: id } })
    },
  })
  const yearWrong = outline.year === null && !/^(19|20|21)\d\d$/u.test(year)
  return (
    <>
      <div className={styles.bar}>
        <PlanSummary outline={outline} fileName={chosen.fileName} encoding={encoding} />
        <div className={styles.acts}>
          <Button onClick={onAnother}>{plan.import.another}</Button>
          <Button
            type="primary"
            loading={keep.isPending}
            onClick={() => (yearWrong ? document.querySelector<HTMLElement>('#plan-year')?.focus() : keep.mutate())}
          >
            {keep.isPending ? plan.import.acting : plan.import.act}
          </Button>
        </div>
      </div>
      <FailureLine failure={keep.error && failureOf(keep.error)} />
      {outline.year === null && (
        <div className={styles.year}>
          <Field
            id="plan-year"
            label={plan.import.year}
            hint={plan.import.yearHint}
            error={yearWrong ? plan.import.yearWrong : null}
          >
            {input => (
              <Input
                {...input}
                inputMode="numeric"
                maxLength={4}
                value={year}
                onChange={event => setYear(event.target.value.trim())}
              />
            )}
          </Field>
        </div>
      )}
      {same !== null && (
        <SamePlan
          title={same.title}
          matches={same.matches}
          outline={outline}
          replace={replace}
          onReplace={setReplace}
          confirmed={confirmed}
          onConfirm={setConfirmed}
        />
      )}
      <ImportWarnings warnings={warnings} outline={outline} onShow={setSelected} />
      <PlanReader plan={preview} selected={selected} onSelect={setSelected} />
    </>
  )
}

/** What was read, in one line: title, number, file, and how much it holds. */
function PlanSummary({ outline, fileName, encoding }: { outline: PlanOutline; fileName: string; encoding: string }) {
  const { plan } = texts.use()
  const counts = countPlan(outline)
  return (
    <>
      <div>
        <h2 lang="zh-CN">{outline.title}</h2>
        <p className={styles.hint}>
          <span lang="zh-CN">
            {[outline.documentNumber, outline.issuer, outline.date].filter(each => each !== null).join(' · ')}
          </span>
          {' · '}
          {fileName} · {plan.import.encoding(encoding)}
        </p>
      </div>
      <ul className={styles.counts}>
        <li>{plan.counts.sections(counts.sections)}</li>
        <li>{plan.counts.items(counts.items)}</li>
        <li>{plan.counts.measures(counts.measures)}</li>
        <li>{plan.counts.targets(counts.targets)}</li>
      </ul>
    </>
  )
}

function modeOf(same: PlanPreview['same'], replace: boolean, confirmed: readonly MeasureMatch[]) {
  if (same === null) return { kind: 'new' as const }
  if (!replace) return { kind: 'another' as const }
  return {
    kind: 'replace' as const,
    planId: same.id,
    version: same.version,
    confirmed: confirmed.map(({ previous, next }) => ({ previous, next })),
  }
}
