import { useEffect, useRef, useState } from 'react'

/** What a text input gets, spread over it. */
export interface TypedText {
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/**
 * A search box whose text stands in the address. The address follows a moment later, and an input that waits for it would take
 * letters back and break the composition of Chinese; so the box holds its own text, and takes the address's only while nobody types.
 */
export function useTypedText(kept: string, onText: (text: string) => void): TypedText {
  const [typed, setTyped] = useState(kept)
  const focused = useRef(false)
  useEffect(() => {
    if (!focused.current) setTyped(kept)
  }, [kept])
  return {
    value: typed,
    onChange: ({ target }) => {
      setTyped(target.value)
      onText(target.value)
    },
    onFocus: () => {
      focused.current = true
    },
    onBlur: () => {
      focused.current = false
    },
  }
}
