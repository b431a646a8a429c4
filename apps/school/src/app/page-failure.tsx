import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureBlock } from '@yaodian/ui/block/failure-block.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'

/** In place of a page that could not be loaded. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const { toStart } = uiTexts.use().failure
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <FailureBlock
      failure={failureOf(error)}
      onRetry={retry}
      heading="h1"
      start={
        <Link to="/" onClick={reset}>
          {toStart}
        </Link>
      }
    />
  )
}
