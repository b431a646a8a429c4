import { Link } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'

/** An address that leads nowhere, or to something that is not the reader's. */
export function NotFound() {
  const text = uiTexts.use()
  return (
    <EmptyBlock
      title={text.failure.notFound}
      why={text.failure.notFoundExplanation}
      next={<Link to="/">{text.failure.toStart}</Link>}
    />
  )
}
