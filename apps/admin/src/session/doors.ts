import { redirect } from '@tanstack/react-router'
import type { Doors } from '@yaodian/ui/session/gate.ts'

/** This portal's pages for who may not go on. */
export const doors: Doors = {
  signIn(back) {
    throw redirect({ to: '/sign-in', search: { back } })
  },
  password(back) {
    throw redirect({ to: '/password', search: { back } })
  },
  place(back) {
    throw redirect({ to: '/place', search: { back } })
  },
}
