import { useRouter } from '@tanstack/react-router'

/** Goes on to an address of this portal as whoever is signed in now. The API's client comes with it only then: the log-in screen stays small. */
export function useOnward(): (href: string) => Promise<void> {
  const router = useRouter()
  return async href => {
    await (await import('./api.ts')).forgetMe()
    await router.navigate({ href })
  }
}
