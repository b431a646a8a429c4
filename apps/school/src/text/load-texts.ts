import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { problemTexts } from '@yaodian/ui/text/problem-text.ts'
import { texts } from './texts.ts'

/** Everything that signed-in pages say, in the present language. */
export async function loadTexts(): Promise<void> {
  await Promise.all([texts.load(), problemTexts.load(), scoreTexts.load()])
}
