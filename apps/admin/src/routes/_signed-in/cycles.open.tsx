import { createFileRoute } from '@tanstack/react-router'
import { PageHead } from '../../app/page-head.tsx'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/cycles/open')({ component: OpenPage })

function OpenPage() {
  const { cycle } = texts.use()
  return <PageHead title={cycle.openNew} />
}
