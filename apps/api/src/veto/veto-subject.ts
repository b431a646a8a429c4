import { refuse, type Veto } from '@yaodian/domain'
import type { CycleFrame } from '../response/cycle-frame.ts'

/** A veto of the frozen scheme. @throws DomainError not_found */
export function getVeto(frame: CycleFrame, code: string): Veto {
  return frame.scheme.frozen.definition.vetoes.find(each => each.code === code) ?? refuse('not_found', { noun: 'veto' })
}
