/** Says a status to the screen reader without moving the focus: 已提交, 3 条结果. */
export function announce(message: string): void {
  const region = liveRegion()
  // A repeated message is only read when the content changes.
  region.textContent = ''
  setTimeout(() => {
    region.textContent = message
  }, 50)
}

const id = 'yaodian-announcement'

function liveRegion(): HTMLElement {
  const found = document.getElementById(id)
  if (found) return found
  const region = document.createElement('div')
  region.id = id
  region.className = 'unseen'
  region.setAttribute('role', 'status')
  region.setAttribute('aria-live', 'polite')
  document.body.append(region)
  return region
}
