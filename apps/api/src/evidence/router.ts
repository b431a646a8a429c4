import { router } from '../trpc.ts'
import { attachEvidence, mayAttachEvidence } from './attach-evidence.ts'
import { listEvidence } from './list-evidence.ts'
import { openEvidence } from './open-evidence.ts'
import { removeEvidence } from './remove-evidence.ts'

export const evidenceRouter = router({ list: listEvidence, remove: removeEvidence })

/** What only the file routes call; it is not part of the API's router, since its input is vouched for by the bytes. */
export const evidenceFileRouter = router({ mayAttach: mayAttachEvidence, attach: attachEvidence, open: openEvidence })
