import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { texts } from '../../text/texts.ts'
import type { CellState } from './matrix.ts'

/** A cell's state in words. */
export function useStateWord(state: CellState): string {
  const { progress: text } = texts.use()
  const { response } = uiTexts.use()
  if (state === 'not_asked') return text.notAsked
  return state === 'not_applicable' ? text.notApplicable : response[state]
}
