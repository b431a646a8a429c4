import { describeProblem, DomainError, type ProblemWords, type ScoreTexts } from '@yaodian/domain'
import { problemWords as english, scoreTexts as englishScore } from '@yaodian/domain/text/en'
import { problemWords as chinese, scoreTexts as chineseScore } from '@yaodian/domain/text/zh-CN'
import { UsageError, type CliCommand, type ExitCode, type Terminal } from './command.ts'
import { texts as chineseTexts } from './text/zh-CN.ts'
import { texts as englishTexts } from './text/en.ts'
import type { CliTexts } from './text/texts.ts'

/** Commands by the words that call them: `plan`, `audit verify`. */
export type CommandTable = Readonly<Record<string, CliCommand>>

interface Language {
  readonly texts: CliTexts
  readonly words: ProblemWords
  readonly scoreTexts: ScoreTexts
}

const chineseLanguage: Language = { texts: chineseTexts, words: chinese, scoreTexts: chineseScore }
const languages: Readonly<Record<string, Language>> = {
  'zh-CN': chineseLanguage,
  en: { texts: englishTexts, words: english, scoreTexts: englishScore },
}

/** Runs the command that the arguments name; says on standard error what was refused (1) or called wrongly (2). */
export async function runCli(
  args: readonly string[],
  commands: CommandTable,
  streams: Pick<Terminal, 'out' | 'err'>,
): Promise<ExitCode> {
  const { name: languageName, rest } = takeLanguage(args)
  const language = languages[languageName]
  const terminal: Terminal = { ...streams, ...(language ?? chineseLanguage) }
  if (!language) return wrongCall(terminal, terminal.texts.unknownLanguage(languageName), commands)
  const name = Object.keys(commands).find(each => each.split(' ').every((word, i) => rest[i] === word))
  const command = name === undefined ? undefined : commands[name]
  if (rest.includes('--help') || rest.length === 0)
    return help(terminal, command ? { [name ?? '']: command } : commands, rest.length === 0)
  if (!command || name === undefined) return wrongCall(terminal, terminal.texts.unknownCommand(rest[0] ?? ''), commands)
  return runOne(command, rest.slice(name.split(' ').length), terminal)
}

async function runOne(command: CliCommand, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { err, texts, words } = terminal
  try {
    return await command.run(args, terminal)
  } catch (error) {
    if (error instanceof DomainError) {
      for (const problem of error.problems) err(`${describeProblem(problem, words)}\n`)
      return 1
    }
    if (isWrongCall(error)) return wrongCall(terminal, texts.badArguments, { [command.usage]: command })
    err(`${texts.unexpected}\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  }
}

/** Ours, or that of Node's `parseArgs` (an unknown option). */
function isWrongCall(error: unknown): boolean {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  )
}

function wrongCall({ err, texts }: Terminal, message: string, commands: CommandTable): ExitCode {
  err(`${message}\n\n${usageOf(texts, commands)}`)
  return 2
}

/** Asked for, help is a result; without any arguments it is an answer to a wrong call. */
function help({ out, err, texts }: Terminal, commands: CommandTable, isWrong: boolean): ExitCode {
  ;(isWrong ? err : out)(usageOf(texts, commands))
  return isWrong ? 2 : 0
}

function usageOf(texts: CliTexts, commands: CommandTable): string {
  const lines = Object.values(commands).flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary(texts)}`])
  return `${[`${texts.usage}:`, ...lines, '', texts.options].join('\n')}\n`
}

/** `--lang en` or `--lang=en`, anywhere. */
function takeLanguage(args: readonly string[]): { name: string; rest: string[] } {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return { name: 'zh-CN', rest: [...args] }
  const inline = args[at]?.startsWith('--lang=') === true
  const name = (inline ? args[at]?.slice('--lang='.length) : args[at + 1]) ?? ''
  return { name, rest: args.toSpliced(at, inline ? 1 : 2) }
}
