import { createLink } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'
import type { Ref } from 'react'

/** A link that looks like a button: for acts that begin with a page. */
export const ButtonLink = createLink(function ButtonAnchor(
  props: Omit<ButtonProps, 'ref'> & { ref?: Ref<HTMLAnchorElement> },
) {
  return <Button {...props} />
})
