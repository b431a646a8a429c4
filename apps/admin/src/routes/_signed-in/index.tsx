import { createFileRoute } from '@tanstack/react-router'
import { longDay } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { PageHead } from '../../app/page-head.tsx'
import { Today } from '../../features/today/today-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/')({
  loader: () => queryClient.ensureQueryData(trpc.cycle.list.queryOptions({})),
  component: TodayPage,
})

function TodayPage() {
  const { me, place } = usePlace()
  const { shell, today } = texts.use()
  const locale = useLocale()
  return (
    <>
      <PageHead title={today.title} facts={[longDay(me.today, locale), shell.roles(place.roles)]} />
      <Today />
    </>
  )
}
