import { router } from '../trpc.ts'
import { getResponse } from './get-response.ts'
import { listTasks } from './list-tasks.ts'
import { reportValue } from './report-value.ts'
import { writeNote } from './write-note.ts'

export const taskRouter = router({ mine: listTasks })

export const responseRouter = router({ get: getResponse, reportValue, note: writeNote })
