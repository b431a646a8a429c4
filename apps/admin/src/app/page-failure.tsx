import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureBlock } from '@yaodian/ui/block/failure-block.tsx'

/** In place of a page that could not be loaded. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <FailureBlock failure={failureOf(error)} onRetry={retry} heading="h1" />
}
