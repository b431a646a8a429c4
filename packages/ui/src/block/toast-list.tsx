import { useEffect, useState, useSyncExternalStore } from 'react'
import { uiTexts } from '../text/ui-text.ts'
import { closeToast, currentToasts, subscribeToasts, undoTime, type Toast } from './toast.ts'
import styles from './toast-list.module.css'

/** Once in each frame. Esc closes, the time stands still while pointer or focus is on it. */
export function ToastList() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts)
  return (
    <output className={`${styles.list} no-print`}>
      {toasts.map(toast => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </output>
  )
}

function ToastItem({ toast }: { toast: Toast }) {
  const text = uiTexts.use()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => closeToast(toast.id), undoTime)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const undo = () => {
    closeToast(toast.id)
    toast.undo?.()
  }
  return (
    <fieldset
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={event => event.key === 'Escape' && closeToast(toast.id)}
    >
      <span>{toast.message}</span>
      {toast.undo && (
        <button type="button" onClick={undo}>
          {text.undo}
        </button>
      )}
      <button type="button" aria-label={text.close} onClick={() => closeToast(toast.id)}>
        ×
      </button>
    </fieldset>
  )
}
