import { createTexts } from './texts.ts'
import type { UiText } from './ui-text-type.ts'

/** The texts of the shared parts: log-in, states, saving, errors. Loaded with the first screen. */
export const uiTexts = createTexts<UiText>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})
