import { Link } from '@tanstack/react-router'
import type { CycleState, Problem } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { Act, Appeals, Publications } from './publication.ts'
import styles from './publication.module.css'

type StepState = keyof Text['publication']['states']

interface Step {
  readonly key: Act | 'appeals'
  readonly state: StepState
  /** What was done, or what it waits for. */
  readonly fact: string
  readonly problems: readonly Problem[]
}

const shapes: Readonly<Record<StepState, StateShape>> = {
  done: 'done',
  current: 'active',
  blocked: 'risk',
  later: 'idle',
}

/** After which state of the cycle a step lies behind. */
const behind: Readonly<Record<Exclude<Act, 'revise'>, readonly CycleState[]>> = {
  approve: ['approved', 'publicised', 'finalised', 'archived'],
  publicise: ['publicised', 'finalised', 'archived'],
  finalise: ['finalised', 'archived'],
  archive: ['archived'],
}
/** In which state of the cycle a step is due. */
const due: Readonly<Record<Exclude<Act, 'revise'>, CycleState>> = {
  approve: 'reviewing',
  publicise: 'approved',
  finalise: 'publicised',
  archive: 'finalised',
}

export interface StepListProps {
  readonly cycleId: string
  readonly data: Publications
  readonly appeals: Appeals
  /** The reader may take the steps. */
  readonly mayAct: boolean
}

/** 审定 → 公示 → 申诉 → 修订 → 定稿 → 归档: where each stands, the act that is due, and why one cannot be done. */
export function StepList({ cycleId, data, appeals, mayAct }: StepListProps) {
  const { publication: text } = texts.use()
  problemTexts.use()
  return (
    <ol className={styles.steps} aria-label={text.steps.label}>
      {stepsOf(data, appeals, text).map((step, index) => (
        <li key={step.key} className={styles.step}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <span className={styles.name}>{text.steps[step.key]}</span>
          <StateMark shape={shapes[step.state]}>{text.states[step.state]}</StateMark>
          <span>
            {step.fact}
            {step.state === 'blocked' &&
              step.problems.map(each => (
                <span key={each.code} className={styles.why}>
                  {sayProblem(each)}
                </span>
              ))}
          </span>
          {step.state === 'current' && step.key !== 'appeals' ? (
            mayAct ? (
              <Link to="/cycles/$cycleId/publication/$act" params={{ cycleId, act: step.key }} className={styles.act}>
                {text.go[step.key]}
              </Link>
            ) : (
              <span className={panel.note}>{text.onlyAdministrator}</span>
            )
          ) : (
            <span />
          )}
        </li>
      ))}
    </ol>
  )
}

function stepsOf(data: Publications, appeals: Appeals, text: Text['publication']): readonly Step[] {
  const { cycle, publications, acts } = data
  const { state } = cycle
  const open = appeals.filter(each => each.state === 'open').length
  const published = publications.length > 0
  const act = (key: Exclude<Act, 'revise'>, done: string | null): Step => {
    const problems = acts[key]
    if (behind[key].includes(state)) return { key, state: 'done', fact: done ?? '', problems: [] }
    if (state !== due[key]) return { key, state: 'later', fact: text.waits[key], problems: [] }
    return { key, state: problems.length === 0 ? 'current' : 'blocked', fact: '', problems }
  }
  return [
    act('approve', text.facts.approved(cycle.documentNumber ?? '')),
    act('publicise', text.facts.publicised(cycle.publicisedUntil ?? '')),
    {
      key: 'appeals',
      state: !published ? 'later' : state === 'publicised' ? (open > 0 ? 'current' : 'done') : 'done',
      fact: published ? text.facts.appeals(open, appeals.length) : text.waits.appeals,
      problems: [],
    },
    reviseStep(data, text),
    act('finalise', null),
    act('archive', null),
  ]
}

function reviseStep({ cycle, publications, acts }: Publications, text: Text['publication']): Step {
  const revised = publications.filter(each => each.kind === 'corrected').length
  const fact = publications.length === 0 ? text.waits.revise : text.facts.revisions(revised + 1)
  if (cycle.state === 'publicised' && acts.revise.length === 0)
    return { key: 'revise', state: 'current', fact, problems: [] }
  const over = cycle.state === 'finalised' || cycle.state === 'archived'
  return { key: 'revise', state: over || revised > 0 ? 'done' : 'later', fact, problems: [] }
}
