import { useRouter } from '@tanstack/react-router'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button, Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { leave } from '@yaodian/ui/session/leave.ts'
import { usePlace } from '../session/place.ts'
import { texts } from '../text/texts.ts'

/** Who is signed in: password, devices, other places, the way out. */
export function AccountMenu() {
  const router = useRouter()
  const { me, places } = usePlace()
  const { shell } = texts.use()
  const ui = uiTexts.use()
  const back = router.state.location.href
  const items = [
    ...(places.length > 1
      ? [
          {
            key: 'place',
            label: shell.switchPlace,
            onClick: () => void router.navigate({ to: '/place', search: { back } }),
          },
        ]
      : []),
    {
      key: 'password',
      label: shell.changePassword,
      onClick: () => void router.navigate({ to: '/password', search: { back } }),
    },
    { key: 'sessions', label: shell.sessions, onClick: () => void router.navigate({ to: '/sessions' }) },
    { type: 'divider' as const },
    { key: 'leave', label: ui.signOut, onClick: () => void leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" aria-label={`${shell.account} ${me.account.name}`}>
        <span lang="zh-CN">{me.account.name}</span>
        <ChevronDown size={16} aria-hidden />
      </Button>
    </Dropdown>
  )
}
