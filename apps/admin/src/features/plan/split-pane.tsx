import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import styles from './split-pane.module.css'

const least = 25
const greatest = 75

/** Two panes with a divider between them that is dragged, or moved by the arrow keys. */
export function SplitPane({ label, left, right }: { label: string; left: ReactNode; right: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(50)
  const move = (next: number) => setShare(Math.min(greatest, Math.max(least, Math.round(next))))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = box.current?.getBoundingClientRect()
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    move(((event.clientX - bounds.left) / bounds.width) * 100)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') move(share - 5)
    if (event.key === 'ArrowRight') move(share + 5)
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React's type knows no custom properties
  const style = { '--share': `${share}%` } as CSSProperties
  return (
    <div ref={box} className={styles.split} style={style}>
      <div className={styles.pane}>{left}</div>
      <div
        className={styles.divider}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- hr cannot be moved; a separator with a value can (ARIA: window splitter)
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={share}
        aria-valuemin={least}
        aria-valuemax={greatest}
        tabIndex={0}
        onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className={styles.pane}>{right}</div>
    </div>
  )
}
