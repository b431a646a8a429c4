import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import type { ReactNode } from 'react'

/** In place of one thing's page when there is no such thing; `next` leads back to the list. */
export function Missing({ next }: { next: ReactNode }) {
  const { failure } = uiTexts.use()
  return <EmptyBlock title={failure.notFound} why={failure.notFoundExplanation} next={next} />
}
