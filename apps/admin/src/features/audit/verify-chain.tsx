import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { fullMoment } from '@yaodian/ui/text/date.ts'
import { Button } from 'antd'
import { client } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './audit.module.css'

/** Works out every digest of the trail again and says whether all fit. */
export function VerifyChain() {
  const { audit } = texts.use()
  const text = audit.verify
  // A read, but one that is asked for: a mutation in the client only.
  const verify = useMutation({ mutationFn: () => client.audit.verify.query({}) })
  return (
    <section className={styles.verify}>
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {verify.isPending ? text.running : text.act}
      </Button>
      <div aria-live="polite">
        {verify.data ? <Verdict verdict={verify.data} /> : <p className={styles.quiet}>{text.why}</p>}
      </div>
      <FailureLine failure={verify.error && failureOf(verify.error)} />
    </section>
  )
}

type VerdictData = Awaited<ReturnType<typeof client.audit.verify.query>>

function Verdict({ verdict: { entries, erased, fault, at } }: { verdict: VerdictData }) {
  const { audit } = texts.use()
  const text = audit.verify
  return (
    <>
      {fault === null ? (
        <StateMark shape="done">{text.fits(entries)}</StateMark>
      ) : (
        <>
          <StateMark shape="late">{text.fault(fault.number, entries)}</StateMark>
          <p>
            {audit.faults[fault.kind]}. {text.advice}
          </p>
        </>
      )}
      {erased > 0 && <p>{text.erased(erased)}</p>}
      <p className={styles.quiet}>{text.at(fullMoment(at))}</p>
    </>
  )
}
