import { Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { usePlace } from '../session/place.ts'
import { texts } from '../text/texts.ts'
import { tabClass, TabRow } from './tab-row.tsx'

/** 单位 · 账号与任职: the second only for those who may see accounts. */
export function PeopleTabs() {
  const { place } = usePlace()
  const { tabs } = texts.use().organisation
  if (!mayEver(place, 'account.read')) return null
  return (
    <TabRow label={tabs.label}>
      <Link to="/organisations" activeOptions={{ includeSearch: false }} className={tabClass}>
        {tabs.organisations}
      </Link>
      <Link to="/accounts" activeOptions={{ includeSearch: false }} className={tabClass}>
        {tabs.accounts}
      </Link>
    </TabRow>
  )
}
