import { z } from 'zod'
import { TemplateDataItem } from '../template.ts'
import section1 from './data-item/section-1.json' with { type: 'json' }
import section2 from './data-item/section-2.json' with { type: 'json' }
import section3 from './data-item/section-3.json' with { type: 'json' }
import section4 from './data-item/section-4.json' with { type: 'json' }
import section5 from './data-item/section-5.json' with { type: 'json' }
import section6 from './data-item/section-6.json' with { type: 'json' }

/** Data items of the indicators, each once, in the order of the first indicator that reads it. */
export const lixian2020DataItems: readonly TemplateDataItem[] = z
  .array(TemplateDataItem)
  .parse([...section1, ...section2, ...section3, ...section4, ...section5, ...section6])
