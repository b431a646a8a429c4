import type { PictureWords } from '../score/picture-words.ts'
import type { StateShape } from '../state/state.ts'

/** Complete by type: a text that one language lacks does not compile. */
export interface UiText {
  readonly language: string
  readonly product: string
  readonly portal: { readonly admin: string; readonly school: string }
  readonly demo: { readonly mark: string; readonly explanation: string }
  readonly state: Readonly<Record<StateShape, string>>
  readonly response: {
    readonly waiting: string
    readonly ready: string
    readonly accepted: string
    readonly returned: string
    readonly objected: string
  }
  readonly signIn: {
    readonly title: string
    readonly username: string
    readonly password: string
    readonly showPassword: string
    readonly act: string
    readonly acting: string
    readonly usernameMissing: string
    readonly passwordMissing: string
    readonly wrong: string
    /** `until` is a wall-clock time such as 14:05, or null when unknown. */
    locked(until: string | null): string
    readonly blocked: string
    tooMany(seconds: number | null): string
    readonly expired: string
    readonly help: string
  }
  readonly password: {
    readonly title: string
    readonly forced: string
    readonly present: string
    readonly next: string
    readonly again: string
    rule(minimum: number): string
    readonly act: string
    readonly acting: string
    readonly presentMissing: string
    tooShort(minimum: number): string
    readonly same: string
    readonly different: string
    readonly wrong: string
    readonly done: string
  }
  readonly place: {
    readonly title: string
    readonly intro: string
    readonly none: string
    noneExplanation(account: string): string
    readonly otherPortal: string
  }
  readonly sessions: {
    readonly title: string
    readonly explanation: string
    since(moment: string): string
    lastSeen(moment: string): string
    readonly current: string
    readonly revoke: string
    readonly revoked: string
    readonly unknownDevice: string
  }
  readonly signOut: string
  readonly back: string
  readonly retry: string
  readonly reload: string
  readonly cancel: string
  readonly undo: string
  readonly close: string
  readonly details: string
  readonly loading: string
  readonly stillLoading: string
  readonly saving: {
    readonly waiting: string
    readonly saving: string
    readonly saved: string
    readonly unfit: string
    readonly kept: string
    readonly failed: string
    readonly conflict: string
    conflictExplanation(by: string | null, at: string | null): string
    theirs(value: string): string
    mine(value: string): string
    readonly takeTheirs: string
    readonly keepMine: string
  }
  readonly failure: {
    readonly network: string
    readonly networkSafe: string
    readonly networkRead: string
    readonly networkAct: string
    readonly signedOut: string
    readonly signInAgain: string
    readonly fault: string
    readonly notFound: string
    readonly notFoundExplanation: string
    readonly denied: string
    readonly copy: string
    readonly toStart: string
    readonly outdated: string
    reference(code: string): string
  }
  summary(count: number): string
  readonly score: {
    readonly furtherSteps: string
    readonly why: string
    readonly picture: PictureWords
    readonly copy: string
    readonly copied: string
    readonly pending: string
  }
  /** Charts and files to take away. */
  readonly chart: {
    readonly table: string
    readonly picture: string
    readonly pictureFailed: string
    readonly saving: string
    readonly saved: string
  }
  readonly skipToContent: string
  readonly required: string
  readonly optional: string
}
