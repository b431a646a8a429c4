import { router } from '../trpc.ts'
import { confirmVeto } from './confirm-veto.ts'
import { listVetoes } from './list-vetoes.ts'
import { withdrawVeto } from './withdraw-veto.ts'

export const vetoRouter = router({ list: listVetoes, confirm: confirmVeto, withdraw: withdrawVeto })
