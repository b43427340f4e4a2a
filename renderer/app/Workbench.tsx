import { Activity, lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from '../session/store.ts'
import { tabsStore } from '../session/tabs.ts'
import { Exchange } from './Exchange.tsx'
import { NoRequest } from './NoRequest.tsx'
import { fetchPanes } from './panes.tsx'
import { TabStrip } from './TabStrip.tsx'
import styles from './Workbench.module.css'

const FollowFiles = lazy(() =>
  import('../features/collections/FollowFiles.tsx').then((m) => ({ default: m.FollowFiles })),
)
const SavedNotice = lazy(() =>
  import('../features/collections/SavedNotice.tsx').then((m) => ({ default: m.SavedNotice })),
)

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
  const followed = tabs.some(({ saved }) => saved)
  const kept = useKeptTabs(activeTab, tabs)
  // When the page has nothing else to do.
  useEffect(() => void requestIdleCallback(fetchPanes, { timeout: 2000 }), [])
  return (
    <div className={styles.bench}>
      <TabStrip />
      {followed && (
        <Suspense>
          <FollowFiles />
          {activeTab !== null && <SavedNotice tabId={activeTab} />}
        </Suspense>
      )}
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
