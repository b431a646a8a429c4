import type { Problem } from '@yaodian/domain'
import type { Failure } from '../api/failure.ts'
import type { UiText } from '../text/ui-text-type.ts'

/** A failure in words, the most important first. `say` puts domain's problems into words. */
export function failureSentences(failure: Failure, text: UiText, say: (problem: Problem) => string): readonly string[] {
  switch (failure.kind) {
    case 'network':
      return [text.failure.networkRead]
    case 'signed_out':
    case 'password_change':
      return [text.failure.signedOut]
    case 'not_found':
      return [text.failure.notFound, text.failure.notFoundExplanation]
    case 'stale':
    case 'refused':
      return failure.problems.map(say)
    case 'fault':
      return [text.failure.fault]
    case 'outdated':
      return [text.failure.outdated]
  }
}
