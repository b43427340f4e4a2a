import { exportSaved } from '../features/collections/export/export-store.ts'
import { placeTab, saveTab } from '../session/saved-requests.ts'
import { closeTab, duplicateTab, reopenTab, tabsStore } from '../session/tabs.ts'
import type { MenuEntry } from '../ui/MenuRows.tsx'
import { reportError } from '../ui/report-error.ts'
import { renameInPlace } from './actions.ts'
import { shortcutOf } from './shortcuts.ts'

function closeAll(except: (id: string) => boolean): void {
  for (const { id } of tabsStore.get().tabs) if (!except(id)) closeTab(id)
}

function closeAfter(id: string): void {
  const { tabs } = tabsStore.get()
  for (const tab of tabs.slice(tabs.findIndex((one) => one.id === id) + 1)) closeTab(tab.id)
}

/** What can be done with one tab. Closed tabs can be reopened, so nothing here asks. */
export function tabEntries(id: string): MenuEntry[] {
  const { tabs, closed } = tabsStore.get()
  return [
    {
      label: 'Save',
      shortcut: shortcutOf('save'),
      disabled: id === '',
      onSelect: () => void saveTab(id).catch(reportError),
    },
    { label: 'Save as…', shortcut: shortcutOf('save-as'), disabled: id === '', onSelect: () => placeTab(id) },
    {
      label: 'Export…',
      shortcut: shortcutOf('export'),
      disabled: !tabs.some((tab) => tab.id === id && tab.saved),
      onSelect: () => exportSaved(id),
    },
    'separator',
    { label: 'Duplicate', shortcut: shortcutOf('duplicate-tab'), onSelect: () => duplicateTab(id) },
    // The menu gives the focus back when it closes; the field must come after that.
    {
      label: 'Rename',
      shortcut: shortcutOf('rename-tab'),
      onSelect: () => void setTimeout(() => renameInPlace(id), 50),
    },
    'separator',
    { label: 'Close', shortcut: shortcutOf('close-tab'), onSelect: () => closeTab(id) },
    { label: 'Close others', disabled: tabs.length < 2, onSelect: () => closeAll((other) => other === id) },
    { label: 'Close those to the right', disabled: tabs.at(-1)?.id === id, onSelect: () => closeAfter(id) },
    { label: 'Close all', onSelect: () => closeAll(() => false) },
    'separator',
    {
      label: 'Reopen closed',
      shortcut: shortcutOf('reopen-tab'),
      disabled: closed.length === 0,
      onSelect: reopenTab,
    },
  ]
}

/** The same for the tab in front, and a way to each of the others. */
export function stripEntries(): MenuEntry[] {
  const { activeTab } = tabsStore.get()
  return activeTab === null ? tabEntries('').slice(-1) : tabEntries(activeTab)
}
