import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './divider.module.css'

const least = 25
const greatest = 75
const step = 5

/** How much of the room the left of two panes takes, in per cent; remembered on this device under a name. */
export interface Share {
  readonly value: number
  readonly set: (value: number) => void
  /** For the box around both panes: its style sheet reads `--share`. */
  readonly style: CSSProperties
}

/** @param name of what is divided, one for each kind of page */
export function useShare(name: string, initial: number): Share {
  const key = `yaodian.share.${name}`
  const [value, setValue] = useState(() => read(key) ?? initial)
  const set = (next: number) => {
    const kept = Math.min(greatest, Math.max(least, Math.round(next)))
    setValue(kept)
    write(key, kept)
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React's type knows no custom properties
  return { value, set, style: { '--share': `${value}%` } as CSSProperties }
}

function read(key: string): number | null {
  try {
    const value = Number(localStorage.getItem(key))
    return value >= least && value <= greatest ? value : null
  } catch {
    return null
  }
}

function write(key: string, value: number): void {
  try {
    localStorage.setItem(key, String(value))
  } catch {
    // Storage is forbidden in some embedded browsers: the place then lasts as long as the page.
  }
}

/** The line between two panes of the box it stands in: dragged, or moved by the arrow keys, Home and End. */
export function Divider({ label, share }: { label: string; share: Share }) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    share.set(((event.clientX - bounds.left) / bounds.width) * 100)
  }
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: share.value - step,
      ArrowRight: share.value + step,
      Home: least,
      End: greatest,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    share.set(to)
  }
  return (
    <div
      className={styles.divider}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- hr cannot be moved; a separator with a value can (ARIA: window splitter)
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={share.value}
      aria-valuemin={least}
      aria-valuemax={greatest}
      title={label}
      tabIndex={0}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
