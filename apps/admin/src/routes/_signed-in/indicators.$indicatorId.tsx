import { createFileRoute } from '@tanstack/react-router'
export const Route = createFileRoute('/_signed-in/indicators/$indicatorId')({
  validateSearch: (search: Record<string, unknown>): { plan?: string; measure?: string } => search,
  component: () => null,
})
