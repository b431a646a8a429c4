/** The product's mark: three lines of a plan, one of them ticked off. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden>
      <rect width="28" height="28" rx="6" fill="var(--brand)" />
      <g fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M7 8.5h14M7 14h6M7 19.5h6" />
        <path d="m15.5 17 2.6 2.6 4.4-5.2" />
      </g>
    </svg>
  )
}
