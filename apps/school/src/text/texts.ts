import { createTexts } from '@yaodian/ui/text/texts.ts'
import type { Text } from './zh-CN.ts'

/** This portal's texts, loaded once somebody is signed in. */
export const texts = createTexts<Text>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})
