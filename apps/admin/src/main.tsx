import '@yaodian/ui/theme/tokens.css'
import '@yaodian/ui/theme/base.css'
import { RouterProvider } from '@tanstack/react-router'
import { markDocument } from '@yaodian/ui/text/texts.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './app/router.ts'
import { whenSessionEnds } from '@yaodian/ui/session/gate.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

whenSessionEnds(() => {
  const { location } = router.state
  if (location.pathname !== '/sign-in')
    void router.navigate({ to: '/sign-in', search: { back: location.href, expired: true } })
})
markDocument()
const root = createRoot(place)
void uiTexts.load().then(() =>
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  ),
)
