import { uiTexts } from '../text/ui-text.ts'
import { responseShape, type ResponseState, type StateShape } from './state.ts'
import styles from './state-mark.module.css'

/** The shape alone, 12 px, in its colour; say its word beside it or pass `label`. */
export function StateIcon({ shape, label }: { shape: StateShape; label?: string }) {
  return (
    <svg
      className={`${styles.icon} ${styles[shape]}`}
      viewBox="0 0 12 12"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {outlines[shape]}
    </svg>
  )
}

/** Shape and word. `children` replaces the state's own word. */
export function StateMark({ shape, children }: { shape: StateShape; children?: string }) {
  const text = uiTexts.use()
  return (
    <span className={`${styles.mark} ${styles[shape]}`}>
      <StateIcon shape={shape} />
      {children ?? text.state[shape]}
    </span>
  )
}

/** State of a response: 待填报 ○ · 待审核 ◐ · 已通过 ● · 已退回 ▲ · 有异议 ◆ */
export function ResponseMark({ state }: { state: ResponseState }) {
  const text = uiTexts.use()
  return <StateMark shape={responseShape[state]}>{text.response[state]}</StateMark>
}

const ring = <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />

const outlines: Readonly<Record<StateShape, React.JSX.Element>> = {
  idle: ring,
  active: (
    <>
      {ring}
      <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
    </>
  ),
  risk: <path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor" />,
  done: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  late: <path d="M6 .75 11.75 11H.25z" fill="currentColor" />,
}
