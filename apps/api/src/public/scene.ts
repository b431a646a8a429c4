import type { html } from 'hono/html'
import type { PublicAuthority } from './published-page.ts'
import type { PublicText } from './text.ts'

/** Part of a page; `html` gives a promise where a part of it is one. */
export type Markup = ReturnType<typeof html>

/** Where a page is and for whom: what every part of it needs. */
export interface PageScene {
  readonly text: PublicText
  readonly authority: PublicAuthority
}
