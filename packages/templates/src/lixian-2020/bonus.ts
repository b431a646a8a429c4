import { z } from 'zod'
import { TemplateBonus, TemplateOccurrenceExample } from '../template.ts'
import types from './bonus.json' with { type: 'json' }
import examples from './occurrence-example.json' with { type: 'json' }

/** 加分项 B1–B8. Tables and caps are a proposal. */
export const lixian2020Bonus: readonly TemplateBonus[] = z.array(TemplateBonus).parse(types)

/** What awards and sanctions are worth, worked out. */
export const lixian2020OccurrenceExamples: readonly TemplateOccurrenceExample[] = z
  .array(TemplateOccurrenceExample)
  .parse(examples)
