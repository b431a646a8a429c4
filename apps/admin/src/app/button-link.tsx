import { createLink, type LinkComponent } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'
import type { Ref } from 'react'

interface AnchorProps extends Omit<ButtonProps, 'ref'> {
  readonly ref?: Ref<HTMLAnchorElement>
  readonly look?: ButtonProps['type']
}

function ButtonAnchor({ look, ...props }: AnchorProps) {
  return <Button {...props} type={look ?? 'default'} />
}

const Anchor = createLink(ButtonAnchor)

function AnyButtonLink({ type, ...props }: Parameters<typeof Anchor>[0] & Pick<ButtonProps, 'type'>) {
  return <Anchor {...props} look={type} />
}

/** A link that looks like a button: for acts that begin with a page. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- takes just what Anchor takes; the router drops `type`, so it travels as `look`
export const ButtonLink = AnyButtonLink as LinkComponent<typeof ButtonAnchor>
