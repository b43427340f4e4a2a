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

/** Parts that are read take more room than those that are filled in. */
const readParts = ['docs', 'notes', 'snippet']
/** Percent of the request. What is read takes, below each other and with nothing sent, all but the bar of the response. */
const usual = { below: 38, right: 50, 'below.docs': 60, 'right.docs': 50 }
const barHeight = 37

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

/** Request above or left, response below or right. Where the splitter stands is remembered, for parts that are read apart. */
function RequestAndResponse({ tabId }: { tabId: string }) {
  const { responseSide: side } = useSettings()
  const pane = useStore(tabsStore, ({ tabs }) => tabs.find((tab) => tab.id === tabId)?.pane)
  const reading = pane !== undefined && readParts.includes(pane)
  const sent = useStore(exchangesStore, (all) => all[tabId] !== undefined)
  const place = reading ? (`${side}.docs` as const) : side
  const percent = useLayout<number>(`response.${place}`, reading && !sent && side === 'below' ? 100 : usual[place])
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
