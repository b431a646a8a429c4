import { Link } from '@tanstack/react-router'
import { EntryFrame } from '@yaodian/ui/entry/entry-frame.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { portalName } from './portal-name.ts'
import { usePageTitle } from './use-page-title.ts'

/** An address that leads nowhere. What exists but is not the reader's is told by the API, inside the frame. */
export function NotFound() {
  const { failure } = uiTexts.use()
  usePageTitle(failure.notFound)
  return (
    <EntryFrame portal={portalName()} title={failure.notFound}>
      <p>{failure.notFoundExplanation}</p>
      <p>
        <Link to="/">{failure.toStart}</Link>
      </p>
    </EntryFrame>
  )
}
