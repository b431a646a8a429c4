import type { CycleState } from '@yaodian/domain'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { texts } from '../../text/texts.ts'

const shapes: Readonly<Record<CycleState, StateShape>> = {
  draft: 'idle',
  open: 'active',
  reviewing: 'active',
  approved: 'active',
  publicised: 'active',
  finalised: 'done',
  archived: 'done',
}

/** State of a cycle, shape and word. */
export function CycleStateMark({ state }: { state: CycleState }) {
  const { cycle } = texts.use()
  return <StateMark shape={shapes[state]}>{cycle.states[state]}</StateMark>
}
