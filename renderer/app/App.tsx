import { lazy, Suspense, useLayoutEffect } from 'react'
import { exportStore } from '../features/collections/export/export-store.ts'
import { useActiveEnvironment } from '../session/environment.ts'
import { environmentColour } from '../session/environment-colour.ts'
import { importStore } from '../session/imports.ts'
import { setLayout, useLayout } from '../session/layout.ts'
import { saveStore } from '../session/saved-requests.ts'
import { useSettings } from '../session/settings.ts'
import { useStore } from '../session/store.ts'
import { SplitPane } from '../ui/SplitPane.tsx'
import { ToastRegion } from '../ui/ToastRegion.tsx'
import { TooltipProvider, tooltipDelayMs } from '../ui/Tooltip.tsx'
import styles from './App.module.css'
import { useActionContext } from './action-context.ts'
import { overlayStore } from './actions.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { DropTarget } from './drop/DropTarget.tsx'
import { Rail } from './Rail.tsx'
import { SectionMain, SectionSide } from './Section.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useSection } from './sections.ts'
import { TitleBar } from './TitleBar.tsx'
import { applyTheme } from './theme.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useUsualSidebar } from './use-usual-sidebar.ts'

const CommandPalette = lazy(() => import('./palette/CommandPalette.tsx').then((m) => ({ default: m.CommandPalette })))
const ExportDialog = lazy(() =>
  import('../features/collections/export/ExportDialog.tsx').then((m) => ({ default: m.ExportDialog })),
)
const SaveDialogs = lazy(() => import('./SaveDialogs.tsx').then((m) => ({ default: m.SaveDialogs })))
const ImportDialog = lazy(() =>
  import('../features/imports/ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })),
)
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx').then((m) => ({ default: m.ShortcutsDialog })))

export function App() {
  const context = useActionContext()
  const settings = useSettings()
  const section = useSection()
  const environment = useActiveEnvironment()
  const width = useLayout('sidebar.width', useUsualSidebar())
  const exporting = useStore(exportStore, ({ source }) => source !== null)
  const saving = useStore(saveStore, ({ placing, conflict }) => placing !== null || conflict !== null)
  const importing = useStore(importStore, (state) => state.open)
  const overlay = useStore(overlayStore, (state) => state.open)
  const colour = environment ? environmentColour(environment.colour) : 'var(--text-3)'
  useShortcuts(context)
  useLayoutEffect(() => applyTheme(settings), [settings])
  // On the root element, because menus and dialogs hang outside of the window element.
  useLayoutEffect(() => document.documentElement.style.setProperty('--env', colour), [colour])
  return (
    <TooltipProvider delayDuration={tooltipDelayMs} skipDelayDuration={200}>
      <div className={styles.window}>
        <TitleBar />
        <div className={styles.body}>
          <Rail sidebarOpen={context.sidebarOpen} />
          <div role="tabpanel" id="section-panel" aria-labelledby={`section-tab-${section}`} className={styles.panel}>
            <ConnectionBanner />
            <div className={styles.split}>
              <SplitPane
                label="Resize sidebar"
                direction="row"
                fixed="first"
                size={width}
                min={180}
                max="60%"
                minOther={320}
                collapsed={!context.sidebarOpen}
                onResize={({ pixels }) => setLayout('sidebar.width', pixels)}
                first={
                  <aside aria-label="Sidebar" className={styles.side}>
                    <SectionSide section={section} />
                  </aside>
                }
                second={
                  <main className={styles.main}>
                    <SectionMain section={section} />
                  </main>
                }
              />
            </div>
          </div>
        </div>
        <StatusBar />
      </div>
      {environment?.protected && <div aria-hidden className={styles.frame} />}
      <Suspense>
        {overlay === 'palette' && <CommandPalette />}
        {saving && <SaveDialogs />}
        {importing && <ImportDialog />}
        {exporting && <ExportDialog />}
        {overlay === 'shortcuts' && <ShortcutsDialog />}
      </Suspense>
      <DropTarget />
      <ToastRegion />
    </TooltipProvider>
  )
}
