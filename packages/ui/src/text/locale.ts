/** The interface's languages. What people wrote (plans, names) stays as written. */
export type Locale = 'zh-CN' | 'en'

export const locales: readonly Locale[] = ['zh-CN', 'en']

/** Each language by its own name, for the switch. */
export const localeNames: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' }

const key = 'yaodian.locale'

/** The language chosen on this device; until somebody chooses, English for a browser in English and Chinese for all others. */
export function storedLocale(): Locale {
  const stored = readStored()
  return locales.find(locale => locale === stored) ?? (browserLanguage().startsWith('en') ? 'en' : 'zh-CN')
}

export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale)
  } catch {
    // Storage is forbidden in some embedded browsers: the choice then holds until the page is left.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function browserLanguage(): string {
  return typeof navigator === 'undefined' ? '' : navigator.language
}
