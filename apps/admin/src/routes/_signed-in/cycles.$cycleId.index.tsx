import { createFileRoute, redirect } from '@tanstack/react-router'
import { cycleTabs } from '../../app/cycle-tabs.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/')({
  beforeLoad({ params }) {
    throw redirect({ to: cycleTabs[0].to, params, replace: true })
  },
})
