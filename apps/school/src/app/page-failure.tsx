import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureBlock } from '@yaodian/ui/block/failure-block.tsx'
import { portalName } from './portal-name.ts'

/** In place of a page that could not be loaded. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <>
      <h1 className="unseen">{portalName()}</h1>
      <FailureBlock failure={failureOf(error)} onRetry={retry} />
    </>
  )
}
