import { TRPCError } from '@trpc/server'
import { DomainError, type Problem, type ProblemCode } from '@yaodian/domain'

/** The problems with which a call is refused; none when it is not. Any other failure is thrown on. */
export async function problemsOf(call: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await call
    return []
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error
    if (cause instanceof DomainError) return cause.problems
    throw error
  }
}

/** The codes with which a call is refused; none when it is not. */
export async function refusedWith(call: Promise<unknown>): Promise<readonly ProblemCode[]> {
  return (await problemsOf(call)).map(each => each.code)
}
