import type { CliTexts } from './text/texts.ts'
import type { ProblemWords, ScoreTexts } from '@yaodian/domain'

/** What a command writes to and speaks with. Standard output is for results, standard error for everything else. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly texts: CliTexts
  readonly words: ProblemWords
  readonly scoreTexts: ScoreTexts
}

/** How a command ended: done, refused, or called wrongly. */
export type ExitCode = 0 | 1 | 2

/** A command of `yaodian`: one line in the table of `cli.ts`, one file here. `run` gets the arguments after its name. */
export interface CliCommand {
  readonly usage: string
  readonly summary: (texts: CliTexts) => string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

/** Called wrongly: shown with the usage, exit code 2. */
export class UsageError extends Error {}
