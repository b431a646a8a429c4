import type { ScoreTexts } from '@yaodian/domain'
import { createTexts } from '../text/texts.ts'

/** Domain's words for explaining a score, in the reader's language. Loaded once somebody is signed in. */
export const scoreTexts = createTexts<ScoreTexts>({
  'zh-CN': async () => (await import('@yaodian/domain/text/zh-CN')).scoreTexts,
  en: async () => (await import('@yaodian/domain/text/en')).scoreTexts,
})
