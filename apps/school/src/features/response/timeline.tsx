import { momentOf } from '@yaodian/ui/text/date.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { texts } from '../../text/texts.ts'
import { readAgain } from './response-cache.ts'
import { atOf, type ResponseView } from './response.ts'
import { showValue } from './show-value.ts'
import styles from './timeline.module.css'

/** 经过: who did what, when, which values it changed and where the response went by it; the newest last. Opened, it asks again: saving as typed reads nothing back. */
export function Timeline({ view }: { view: ResponseView }) {
  const { response } = texts.use()
  const ui = uiTexts.use()
  const { title, none, nothing, kind, change, moved } = response.timeline
  const show = (dataItemId: string, value: string | null) => {
    const item = view.line.dataItems.find(each => each.id === dataItemId)
    return value === null ? nothing : showValue(item, value, response)
  }
  return (
    <details className={styles.timeline} onToggle={event => event.currentTarget.open && void readAgain(atOf(view))}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {view.timeline.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol>
          {view.timeline.map(each => (
            <li key={each.id}>
              <span className="number">{momentOf(each.at)}</span>
              <span>
                <strong>{kind[each.kind]}</strong>{' '}
                <span lang="zh-CN">{[each.organisation, each.by].filter(Boolean).join(' ')}</span>
                {each.text && <p lang="zh-CN">{each.text}</p>}
                {each.changes.map(({ dataItemId, before, after }) => (
                  <p key={dataItemId} lang="zh-CN">
                    {change(
                      view.line.dataItems.find(item => item.id === dataItemId)?.name ?? '',
                      show(dataItemId, before),
                      show(dataItemId, after),
                    )}
                  </p>
                ))}
                {each.moved && <p>{moved(ui.response[each.moved.from], ui.response[each.moved.to])}</p>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
