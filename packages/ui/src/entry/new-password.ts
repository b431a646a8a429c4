export interface NewPassword {
  readonly present: string
  readonly next: string
  readonly again: string
}

export type PasswordFault = 'missing' | 'wrong' | 'too_short' | 'same' | 'different'

/** What is wrong before the server is asked, by field, in the order of the form. */
export function checkNewPassword(
  { present, next, again }: NewPassword,
  minimum: number,
): Partial<Record<keyof NewPassword, PasswordFault>> {
  return {
    ...(present ? {} : { present: 'missing' as const }),
    ...nextFault(present, next, minimum),
    ...(again === next ? {} : { again: 'different' as const }),
  }
}

function nextFault(present: string, next: string, minimum: number): { readonly next?: PasswordFault } {
  if (next.length < minimum) return { next: 'too_short' }
  return next === present ? { next: 'same' } : {}
}
