import { createTexts } from '@yaodian/ui/text/texts.ts'
import type { Locale } from 'antd/es/locale/index'

/** Ant Design's own words: empty tables, paging, calendars. */
export const antLocales = createTexts<Locale>({
  'zh-CN': async () => (await import('antd/es/locale/zh_CN')).default,
  en: async () => (await import('antd/es/locale/en_US')).default,
})
