import { getRouteApi } from '@tanstack/react-router'

const signedIn = getRouteApi('/_signed-in')

/** Who is signed in and for whom they act; in pages under `_signed-in`. */
export function usePlace() {
  const { me, place, places } = signedIn.useRouteContext()
  return { me, place, places }
}
