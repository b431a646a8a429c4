import { router } from '../trpc.ts'
import { answerObjection } from './answer-objection.ts'
import { raiseObjection } from './raise-objection.ts'

export const objectionRouter = router({ raise: raiseObjection, answer: answerObjection })
