import type { Plugin } from 'vite'

/** Measures like the original, but sets no style sheet for `::-webkit-scrollbar`, which no page of ours has. */
const measure = `
function measured(scrollbarWidth) {
  const box = document.createElement('div')
  Object.assign(box.style, { position: 'absolute', left: '0', top: '0', width: '100px', height: '100px', overflow: 'scroll', scrollbarWidth })
  document.body.appendChild(box)
  const size = { width: box.offsetWidth - box.clientWidth, height: box.offsetHeight - box.clientHeight }
  box.remove()
  return size
}
let kept
export default function getScrollBarSize(fresh) {
  if (fresh || kept === undefined) kept = measured('').width
  return kept
}
export function getTargetScrollBarSize(target) {
  return target instanceof Element ? measured(getComputedStyle(target).scrollbarWidth) : { width: 0, height: 0 }
}
`

/** Every table of Ant Design measures the scroll bar with a style element that bears no nonce: the content security policy refuses it, and the console says so on each page. */
export function scrollBar(): Plugin {
  return {
    name: 'yaodian:scroll-bar',
    enforce: 'pre',
    load: id => (/@rc-component\/util\/(?:es|lib)\/getScrollBarSize\.js$/u.test(id) ? measure : null),
  }
}
