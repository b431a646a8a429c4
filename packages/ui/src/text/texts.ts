import { useSyncExternalStore } from 'react'
import { storedLocale, storeLocale, type Locale } from './locale.ts'

/** A set of texts that is loaded in one language at a time. */
export interface Texts<T> {
  /** Fetches the texts in the present language. Await it before anything that uses them is drawn: in a route's `beforeLoad`. */
  load(): Promise<void>
  /** The texts, in a component. */
  use(): T
  /** The texts, outside components. */
  current(): T
}

let present: Locale = storedLocale()
const listeners = new Set<() => void>()
/** Sets that are in use: a change of language fetches all of them before it shows. */
const inUse = new Set<(locale: Locale) => Promise<() => void>>()

/** Names a set of texts; nothing is fetched yet. */
export function createTexts<T>(sources: Readonly<Record<Locale, () => Promise<T>>>): Texts<T> {
  let loaded: { locale: Locale; texts: T } | null = null

  async function fetchIn(locale: Locale): Promise<() => void> {
    const texts = await sources[locale]()
    return () => {
      loaded = { locale, texts }
    }
  }

  function current(): T {
    if (!loaded) throw new Error('These texts are used before their load() was awaited.')
    return loaded.texts
  }

  return {
    current,
    use: () => useSyncExternalStore(subscribe, current),
    async load() {
      inUse.add(fetchIn)
      if (loaded?.locale === present) return
      const show = await fetchIn(present)
      show()
    },
  }
}

export function currentLocale(): Locale {
  return present
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale)
}

/** Changes the language without leaving the page: first fetches every set in use, then shows all at once. */
export async function switchLocale(locale: Locale): Promise<void> {
  const shows = await Promise.all([...inUse].map(fetchIn => fetchIn(locale)))
  present = locale
  for (const show of shows) show()
  storeLocale(locale)
  markDocument()
  for (const listener of listeners) listener()
}

/** Tells browser and screen reader which language the page is in. */
export function markDocument(): void {
  document.documentElement.lang = present
}

/** Calls back after the language has changed; returns how to stop. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
