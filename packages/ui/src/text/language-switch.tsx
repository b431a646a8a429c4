import { localeNames, locales } from './locale.ts'
import styles from './language-switch.module.css'
import { switchLocale, useLocale } from './texts.ts'
import { uiTexts } from './ui-text.ts'

/** Shows the languages side by side; the present one is marked. */
export function LanguageSwitch() {
  const present = useLocale()
  const text = uiTexts.use()
  return (
    <fieldset className={styles.switch} aria-label={text.language}>
      {locales.map(locale => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === present}
          onClick={() => void switchLocale(locale)}
        >
          {localeNames[locale]}
        </button>
      ))}
    </fieldset>
  )
}
