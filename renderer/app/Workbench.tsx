import { Activity, Suspense, useEffect, useState } from 'react'
import { setLayout, useLayout } from '../session/layout.ts'
import { useSettings } from '../session/settings.ts'
import { useStore } from '../session/store.ts'
import { tabsStore } from '../session/tabs.ts'
import { SplitPane } from '../ui/SplitPane.tsx'
import { NoRequest } from './NoRequest.tsx'
import { prefetchPanes, RequestPane, ResponsePane } from './panes.tsx'
import { TabStrip } from './TabStrip.tsx'
import styles from './Workbench.module.css'

/** So many tabs keep what they show (scroll, opened rows) while others are in front. */
const maxKept = 5

/** The tab in front and those that were before it, newest first. */
function useKeptTabs(active: string | null, open: readonly { id: string }[]): readonly string[] {
  const [kept, setKept] = useState<readonly string[]>([])
  if (active !== null && kept[0] !== active) {
    const next = [active, ...kept.filter((id) => id !== active)].slice(0, maxKept)
    setKept(next)
    return next
  }
  return kept.filter((id) => open.some((tab) => tab.id === id))
}

export function Workbench() {
  const tabs = useStore(tabsStore, (state) => state.tabs)
  const activeTab = useStore(tabsStore, (state) => state.activeTab)
  const kept = useKeptTabs(activeTab, tabs)
  useEffect(prefetchPanes, [])
  return (
    <div className={styles.bench}>
      <TabStrip />
      {activeTab === null ? (
        <NoRequest />
      ) : (
        <div role="tabpanel" id="request-panel" aria-labelledby={`request-tab-${activeTab}`} className={styles.panel}>
          {/* By id, so that nothing is moved in the document when another tab comes to the front. */}
          {[...kept].sort().map((id) => (
            <Activity key={id} mode={id === activeTab ? 'visible' : 'hidden'}>
              <Exchange tabId={id} />
            </Activity>
          ))}
        </div>
      )}
    </div>
  )
}

const usual = { below: 38, right: 50 }

/** Request above or left, response below or right. Where the splitter stands is remembered for each of the two. */
function Exchange({ tabId }: { tabId: string }) {
  const { responseSide: side } = useSettings()
  const percent = useLayout(`response.${side}`, usual[side])
  return (
    <SplitPane
      label="Resize request and response"
      direction={side === 'below' ? 'column' : 'row'}
      grip
      size={`${percent}%`}
      min={side === 'below' ? 120 : 280}
      minOther={side === 'below' ? 96 : 280}
      onResize={(size) => setLayout(`response.${side}`, Math.round(size.percent * 10) / 10)}
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
