import { Link } from '@tanstack/react-router'
import { texts } from '../text/texts.ts'
import { tabClass, TabRow } from './tab-row.tsx'

/** Indicators and schemes share an entry of the rail. */
export function IndicatorTabs() {
  const { indicator, scheme, shell } = texts.use()
  return (
    <TabRow label={shell.indicators}>
      <Link to="/indicators" className={tabClass}>
        {indicator.title}
      </Link>
      <Link to="/schemes" className={tabClass}>
        {scheme.title}
      </Link>
    </TabRow>
  )
}
