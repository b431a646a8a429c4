import { z } from 'zod'
import { command, RequestId, wholeAuthority } from '../command.ts'
import { getSeenCycle, moveCycle } from './move-cycle.ts'

/** 归档: the finalised cycle is put away; it stays readable. */
export const archiveCycle = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), version: z.number().int() }),
  action: 'result.publish',
  subject: wholeAuthority,
  run: async scope => moveCycle(scope, await getSeenCycle(scope), 'archive', {}, null),
})
