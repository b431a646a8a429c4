import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureBlock } from '@yaodian/ui/block/failure-block.tsx'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button } from 'antd'
import { client, queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'
import { OpeningForm, type DraftScheme } from './opening-form.tsx'
import { OpeningGroups, type OpeningGroup } from './opening-groups.tsx'
import { isDated, type OpeningPlan } from './opening-plan.ts'
import { OpeningProblems } from './opening-problems.tsx'

export interface OpenCycleProps {
  readonly schemes: readonly DraftScheme[]
  readonly plan: OpeningPlan
  readonly confirming: boolean
  readonly onChange: (change: Partial<OpeningPlan>) => void
  readonly onStep: (confirming: boolean) => void
}

/** Opens a cycle in two steps: arrange it and see whom it asks for what; then see what follows, and open. */
export function OpenCycle({ schemes, plan, confirming, onChange, onStep }: OpenCycleProps) {
  const { opening: text } = texts.use()
  const { scheme: schemeId, opensOn, deadline } = plan
  const preview = useQuery({
    ...trpc.cycle.preview.queryOptions({ schemeId, opensOn, deadline }),
    enabled: isDated(plan),
    placeholderData: keepPreviousData,
  })
  const ready = confirming && preview.data?.problems.length === 0
  return (
    <>
      <ol className={styles.steps} aria-label={text.steps.label}>
        <li aria-current={ready ? undefined : 'step'}>{text.steps.arrange}</li>
        <li aria-current={ready ? 'step' : undefined}>{text.steps.confirm}</li>
      </ol>
      {!ready && <OpeningForm schemes={schemes} plan={plan} onChange={onChange} onNext={() => onStep(true)} />}
      {!isDated(plan) && <p className={styles.foot}>{text.fillFirst}</p>}
      {preview.isLoading && <LoadingBlock />}
      {preview.error && (
        <FailureBlock heading="h2" failure={failureOf(preview.error)} onRetry={() => void preview.refetch()} />
      )}
      {preview.data && isDated(plan) && (
        <div aria-busy={preview.isPlaceholderData}>
          {ready ? (
            <Consequences plan={plan} preview={preview.data} onBack={() => onStep(false)} />
          ) : (
            <OpeningProblems schemeId={schemeId} problems={preview.data.problems} />
          )}
          <OpeningGroups
            known={preview.data.responses > 0}
            groups={preview.data.groups}
            unassigned={preview.data.unassigned}
          />
        </div>
      )}
    </>
  )
}

interface Preview {
  readonly scheme: { readonly id: string; readonly name: string; readonly version: number }
  readonly groups: readonly OpeningGroup[]
  readonly responses: number
  readonly previousCycleId: string | null
}

/** What cannot be undone is said before it is done. */
function Consequences({ plan, preview, onBack }: { plan: OpeningPlan; preview: Preview; onBack: () => void }) {
  const { opening: text } = texts.use()
  const navigate = useNavigate()
  const intention = useIntention()
  const assessees = preview.groups.reduce((sum, group) => sum + group.assessees.length, 0)
  const open = useMutation({
    mutationFn: () => {
      const content = {
        schemeId: plan.scheme,
        schemeVersion: preview.scheme.version,
        name: plan.name.trim(),
        opensOn: plan.opensOn,
        deadline: plan.deadline,
      }
      return client.cycle.open.mutate({ requestId: intention(content), ...content })
    },
    async onSuccess({ id }) {
      showToast(text.done(assessees))
      await queryClient.invalidateQueries()
      await navigate({ to: '/cycles/$cycleId', params: { cycleId: id } })
    },
  })
  return (
    <section className={styles.block}>
      <h2>
        <span lang="zh-CN">{plan.name}</span> · {text.consequences.title}
      </h2>
      <ul className={styles.consequences}>
        <li>{text.consequences.tasks(assessees, preview.responses)}</li>
        <li>{text.consequences.dates(plan.opensOn, plan.deadline)}</li>
        <li>{text.consequences.frozen(preview.scheme.name)}</li>
        <li>{preview.previousCycleId === null ? text.consequences.noPrevious : text.consequences.previous}</li>
        <li>{text.consequences.final}</li>
      </ul>
      <div className={styles.acts}>
        <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
          {open.isPending ? text.acting : text.act}
        </Button>
        <Button onClick={onBack}>{text.back}</Button>
      </div>
      <FailureLine failure={open.error && failureOf(open.error)} />
    </section>
  )
}
