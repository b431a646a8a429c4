import { Link } from '@tanstack/react-router'
import { texts } from '../text/texts.ts'
import { tabClass, TabRow } from './tab-row.tsx'

/** 操作记录 · 工作日历: both the administrator's. */
export function SystemTabs() {
  const { tabs } = texts.use().calendar
  return (
    <TabRow label={tabs.label}>
      <Link to="/audit" activeOptions={{ includeSearch: false }} className={tabClass}>
        {tabs.trail}
      </Link>
      <Link to="/settings" activeOptions={{ includeSearch: false }} className={tabClass}>
        {tabs.calendar}
      </Link>
    </TabRow>
  )
}
