import { PanelBottom, PanelRight, Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useSettings } from '../session/settings.ts'
import { useStore } from '../session/store.ts'
import { activateTab, closeTab, tabsStore } from '../session/tabs.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useActionContext } from './action-context.ts'
import { newRequest } from './actions.ts'
import { OpenTab } from './OpenTab.tsx'
import { shortcutOf } from './shortcuts.ts'
import styles from './TabStrip.module.css'
import { TabsMenu } from './TabsMenu.tsx'

/** The open requests. Arrow keys choose, Delete closes; the strip scrolls sideways when it is full. */
export function TabStrip() {
  const tabs = useStore(tabsStore, (state) => state.tabs)
  const activeTab = useStore(tabsStore, (state) => state.activeTab)
  const { responseSide } = useSettings()
  const { toggleSide } = useActionContext()
  const list = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab that has come to the front is to be seen
  useEffect(() => {
    const strip = list.current
    if (!strip) return
    // Told at once, and again when the window or the sidebar leaves less room.
    const observer = new ResizeObserver(() =>
      strip.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    observer.observe(strip)
    return () => observer.disconnect()
  }, [activeTab, tabs.length])

  const go = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => tab.id === activeTab)
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'tab' || at < 0) return
    const count = tabs.length
    const places: Record<string, number> = {
      ArrowRight: (at + 1) % count,
      ArrowLeft: (at - 1 + count) % count,
      Home: 0,
      End: count - 1,
    }
    const next = tabs[places[event.key] ?? -1]
    if (next) {
      activateTab(next.id)
      focusTab(next.id)
    } else if (event.key === 'Delete' && activeTab !== null) {
      closeTab(activeTab)
      const left = tabsStore.get().activeTab
      if (left !== null) requestAnimationFrame(() => focusTab(left))
    } else return
    event.preventDefault()
  }
  const right = responseSide === 'right'
  return (
    <div className={styles.strip}>
      <div
        ref={list}
        role="tablist"
        aria-label="Open requests"
        className={styles.list}
        onKeyDown={go}
        onWheel={(event) => {
          event.currentTarget.scrollLeft += event.deltaY
        }}
      >
        {tabs.map((tab) => (
          <OpenTab key={tab.id} tab={tab} active={tab.id === activeTab} />
        ))}
      </div>
      <IconButton
        label="New request"
        icon={Plus}
        shortcut={shortcutOf('new-tab')}
        className={styles.add}
        onClick={newRequest}
      />
      <div className={styles.tools}>
        <IconButton
          label={right ? 'Response below' : 'Response to the right'}
          icon={right ? PanelBottom : PanelRight}
          shortcut={shortcutOf('toggle-side')}
          onClick={toggleSide}
        />
        <TabsMenu />
      </div>
    </div>
  )
}

function focusTab(id: string): void {
  document.getElementById(`request-tab-${id}`)?.focus()
}
