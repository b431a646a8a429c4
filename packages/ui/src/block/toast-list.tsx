import { useEffect, useRef, useSyncExternalStore } from 'react'
import { uiTexts } from '../text/ui-text.ts'
import { closeToast, currentToasts, subscribeToasts, undoTime, type Toast } from './toast.ts'
import styles from './toast-list.module.css'

/** Once in each frame. A toast stays while pointer or focus is on it. */
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
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer = setTimeout(function end() {
      // No time limit for somebody who is reading it or on the way to its button.
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(end, 1000)
      else closeToast(toast.id)
    }, undoTime)
    return () => clearTimeout(timer)
  }, [toast.id])
  const undo = () => {
    closeToast(toast.id)
    toast.undo?.()
  }
  return (
    <div ref={box} className={styles.toast}>
      <span>{toast.message}</span>
      {toast.undo && (
        <button type="button" onClick={undo}>
          {text.undo}
        </button>
      )}
      <button type="button" aria-label={text.close} onClick={() => closeToast(toast.id)}>
        ×
      </button>
    </div>
  )
}
