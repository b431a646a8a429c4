import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import type { Text } from '../../text/zh-CN.ts'

type Vetoes = inferProcedureOutput<AppRouter['veto']['list']>
export type Veto = Vetoes['vetoes'][number]
export type Occurrence = Vetoes['occurrences'][number]

/** What a veto does to the result, in words. */
export function effectText({ effect }: Pick<Veto, 'effect'>, words: Text['veto']['effects']): string {
  if (effect.kind === 'cap_grade') return words.cap_grade(effect.grade)
  return effect.kind === 'downgrade' ? words.downgrade(effect.by) : words[effect.kind]
}
