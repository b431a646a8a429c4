import { largestFile, readPlan, type PlanFile as ReadPlan } from '@yaodian/documents'
import { refuse } from '@yaodian/domain'
import { z } from 'zod'

/** A plan's file as the portal sends it: its name, and its bytes in base64. */
export const PlanFile = z.object({ fileName: z.string().min(1).max(255), content: z.string() })
export type PlanFile = z.infer<typeof PlanFile>

/** Reads a plan's document. @throws DomainError file_too_large, plan_empty and the other refusals of what is no plan */
export function readPlanFile({ fileName, content }: PlanFile): ReadPlan {
  // Known before decoding, so that a huge file costs nothing.
  const size = Math.floor((content.length * 3) / 4)
  if (size > largestFile) refuse('file_too_large', { size, limit: largestFile }, ['content'])
  return readPlan(Buffer.from(content, 'base64'), fileName)
}
