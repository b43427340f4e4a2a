import { Activity, lazy, Suspense, useEffect, useState } from 'react'
import { EndpointBrowser } from './panes.tsx'
import { hasBench, type SectionName } from './sections.ts'
import { Workbench } from './Workbench.tsx'

const CollectionBrowser = lazy(() =>
  import('../features/collections/CollectionBrowser.tsx').then((m) => ({ default: m.CollectionBrowser })),
)
const HistorySide = lazy(() => import('../features/history/HistorySide.tsx').then((m) => ({ default: m.HistorySide })))
const JournalSide = lazy(() =>
  import('../features/history/journal/JournalSide.tsx').then((m) => ({ default: m.JournalSide })),
)
const EnvironmentSide = lazy(() =>
  import('../features/environments/EnvironmentSide.tsx').then((m) => ({ default: m.EnvironmentSide })),
)
const EnvironmentMain = lazy(() =>
  import('../features/environments/EnvironmentMain.tsx').then((m) => ({ default: m.EnvironmentMain })),
)
const SettingsSide = lazy(() =>
  import('../features/settings/SettingsSide.tsx').then((m) => ({ default: m.SettingsSide })),
)
const SettingsMain = lazy(() => import('./SettingsSection.tsx').then((m) => ({ default: m.SettingsSection })))

/** True once it was ever true: what was shown is kept, what was not is not even loaded. */
function useSeen(now: boolean): boolean {
  const [seen, setSeen] = useState(now)
  useEffect(() => {
    if (now) setSeen(true)
  }, [now])
  return seen || now
}

/** The endpoints stay as they are, out of sight, while another section is in front. */
export function SectionSide({ section }: { section: SectionName }) {
  const front = section === 'endpoints'
  const seen = useSeen(front)
  return (
    <>
      {seen && (
        <Activity mode={front ? 'visible' : 'hidden'}>
          <EndpointBrowser />
        </Activity>
      )}
      <Suspense>
        {section === 'collections' && <CollectionBrowser />}
        {section === 'history' && <HistorySide />}
        {section === 'journal' && <JournalSide />}
        {section === 'environments' && <EnvironmentSide />}
        {section === 'settings' && <SettingsSide />}
      </Suspense>
    </>
  )
}

export function SectionMain({ section }: { section: SectionName }) {
  const front = hasBench(section)
  const seen = useSeen(front)
  return (
    <>
      {seen && (
        <Activity mode={front ? 'visible' : 'hidden'}>
          <Workbench />
        </Activity>
      )}
      <Suspense>
        {section === 'environments' && <EnvironmentMain />}
        {section === 'settings' && <SettingsMain />}
      </Suspense>
    </>
  )
}
