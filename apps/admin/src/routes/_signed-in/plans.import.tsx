import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHead } from '../../app/page-head.tsx'
import { ImportPlan } from '../../features/plan/import-plan.tsx'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/plans/import')({ component: ImportPage })

function ImportPage() {
  const { plan } = texts.use()
  return (
    <>
      <PageHead
        title={plan.import.title}
        path={[
          <Link key="all" to="/plans">
            {plan.title}
          </Link>,
        ]}
      />
      <ImportPlan />
    </>
  )
}
