import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useStore } from '../session/store.ts'
import { tabTitle } from '../session/tab-title.ts'
import { activateTab, tabsStore } from '../session/tabs.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { stripEntries } from './tab-entries.ts'

/** All open tabs by name, and what can be done with the one in front. */
export function TabsMenu() {
  const [open, setOpen] = useState(false)
  const tabs = useStore(tabsStore, (state) => state.tabs)
  const activeTab = useStore(tabsStore, (state) => state.activeTab)
  const names = tabs.map((tab, index) => ({
    label: `${index + 1}  ${tab.request.method} ${tabTitle(tab)}`,
    checked: tab.id === activeTab,
    onSelect: () => activateTab(tab.id),
  }))
  return (
    <Menu
      label="Open requests"
      align="end"
      open={open}
      onOpenChange={setOpen}
      items={open ? [...stripEntries(), ...(names.length > 1 ? (['separator', ...names] as const) : [])] : []}
      trigger={<IconButton label="Tabs" icon={Ellipsis} />}
    />
  )
}
