import { announce } from '@yaodian/ui/block/announce.ts'
import { useEffect, useRef, useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { createPlanned, type PlannedAccount } from './planned-account.ts'

/** Creates the planned accounts one after the other, from the first sight on; what was created is not repeated. */
export function useRun(planned: readonly PlannedAccount[], onPlanned: (planned: readonly PlannedAccount[]) => void) {
  const { many: text } = texts.use().account
  const stopped = useRef(false)
  const started = useRef(false)
  const [running, setRunning] = useState(false)
  const run = async () => {
    stopped.current = false
    setRunning(true)
    let now = planned
    for (const [index, each] of planned.entries()) {
      if (stopped.current) break
      if (each.state === 'created') continue
      now = now.with(index, await createPlanned(each))
      onPlanned(now)
    }
    setRunning(false)
    announce(text.done(now.filter(each => each.state === 'created').length))
    await queryClient.invalidateQueries(trpc.account.pathFilter())
    await queryClient.invalidateQueries(trpc.organisation.pathFilter())
  }
  useEffect(() => {
    if (started.current) return
    started.current = true
    void run()
  })
  const stop = () => {
    stopped.current = true
  }
  return { running, run, stop }
}
