import { texts } from '../../text/texts.ts'
import styles from './result.module.css'

/** Points more or less than last year, with their sign. */
export function PointsChange({ points }: { points: string | null }) {
  if (points === null) return <>—</>
  const falls = points.startsWith('-')
  const nothing = Number(points) === 0
  return (
    <span className={nothing ? undefined : falls ? styles.down : styles.up}>
      {falls || nothing ? points.replace('-', '−') : `+${points}`}
    </span>
  )
}

/** Places gained or lost: an arrow, and its word for who hears it. */
export function PlacesChange({ places }: { places: number | null }) {
  const { result } = texts.use()
  if (places === null) return <>—</>
  if (places === 0) return <span>{result.same}</span>
  return (
    <span className={places > 0 ? styles.up : styles.down}>
      <span aria-hidden>
        {places > 0 ? '↑' : '↓'} {Math.abs(places)}
      </span>
      <span className="unseen">{places > 0 ? result.up(places) : result.down(-places)}</span>
    </span>
  )
}
