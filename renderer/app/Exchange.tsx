import { Activity, Suspense } from 'react'
import { comparisonsStore } from '../session/comparisons.ts'
import { exchangesStore } from '../session/exchanges.ts'
import { setLayout, useLayout } from '../session/layout.ts'
import { useSettings } from '../session/settings.ts'
import { useStore } from '../session/store.ts'
import { tabsStore } from '../session/tabs.ts'
import { SplitPane } from '../ui/SplitPane.tsx'
import { CompareView, RequestPane, ResponsePane } from './panes.tsx'
import { RequestScope } from './RequestScope.tsx'
import styles from './Workbench.module.css'

/** Percent of the request. Docs take more; below each other, and with nothing sent, all but the bar of the response. */
const usual = { below: 38, right: 50, 'below.docs': 60, 'right.docs': 50 }
const barHeight = 37

/** The percent that a text needs, to be read or written: in a low window more than what suffices for rows. */
function roomForText(): number {
  const [text, bars] = [266, 100]
  return Math.min(60, (100 * text) / (innerHeight - bars))
}

/** Request and response, or in their place two answers that are compared. */
export function Exchange({ tabId }: { tabId: string }) {
  const comparing = useStore(comparisonsStore, (all) => all[tabId])
  return (
    <RequestScope tabId={tabId}>
      <Activity mode={comparing ? 'hidden' : 'visible'}>
        <RequestAndResponse tabId={tabId} />
      </Activity>
      {comparing && (
        <div className={styles.pane}>
          <Suspense>
            <CompareView tabId={tabId} comparison={comparing} />
          </Suspense>
        </div>
      )}
    </RequestScope>
  )
}

/** Request above or left, response below or right. Where the splitter stands is remembered, for docs and notes and for texts in a low window apart. */
function RequestAndResponse({ tabId }: { tabId: string }) {
  const { responseSide: side } = useSettings()
  const pane = useStore(tabsStore, ({ tabs }) => tabs.find((tab) => tab.id === tabId)?.pane)
  const reading = pane === 'docs' || pane === 'notes'
  const writing = side === 'below' && (pane === 'body' || pane === 'snippet')
  const sent = useStore(exchangesStore, (all) => all[tabId] !== undefined)
  const chosen = useLayout<number>(`response.${side}`, usual[side])
  const place = reading ? `${side}.docs` : writing && chosen < roomForText() ? 'below.text' : side
  const initial = reading ? (!sent && side === 'below' ? 100 : usual[`${side}.docs`]) : roomForText()
  const remembered = useLayout<number>(`response.${place}`, initial)
  const percent = place === side ? chosen : remembered
  return (
    <SplitPane
      label="Resize request and response"
      direction={side === 'below' ? 'column' : 'row'}
      grip
      size={`${percent}%`}
      min={side === 'below' ? 120 : 280}
      minOther={side === 'right' ? 280 : barHeight}
      onResize={(size) => setLayout(`response.${place}`, Math.round(size.percent * 10) / 10)}
      first={
        <div className={styles.pane}>
          <Suspense>
            <RequestPane tabId={tabId} />
          </Suspense>
        </div>
      }
      second={
        <div className={styles.pane}>
          <Suspense>
            <ResponsePane tabId={tabId} />
          </Suspense>
        </div>
      }
    />
  )
}
