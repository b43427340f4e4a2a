import { exportSaved } from '../features/collections/export/export-store.ts'
import { type CommandName, runCommand } from '../session/commands.ts'
import { stop } from '../session/exchanges.ts'
import { openImport } from '../session/imports.ts'
import { askInJournal, endJournal, type JournalDialog, toggleJournal } from '../session/journal.ts'
import { setLayout } from '../session/layout.ts'
import { openingNow } from '../session/openings.ts'
import { placeTab, saveTab } from '../session/saved-requests.ts'
import { createStore } from '../session/store.ts'
import { closeTab, duplicateTab, openTab, reopenTab, showPane, stepTab, tabsStore } from '../session/tabs.ts'
import { reportError } from '../ui/report-error.ts'
import { type SectionName, showBench, showSection, toggleSidebar } from './sections.ts'
import { keepTyped, takeTyped } from './typed-ahead.ts'

/** What floats over the window, and which tab is being renamed. */
export const overlayStore = createStore<{ open: 'palette' | 'shortcuts' | null; renaming: string | null }>({
  open: null,
  renaming: null,
})

export function showOverlay(open: 'palette' | 'shortcuts' | null): void {
  if (open === 'palette') keepTyped()
  else takeTyped()
  overlayStore.set((state) => (state.open === open ? state : { ...state, open }))
}

export function renameInPlace(renaming: string | null): void {
  overlayStore.set((state) => ({ ...state, renaming }))
}

/** Milliseconds in which a pane is loaded, or is not waited for any more. */
const patience = 10_000

/** A new tab, in front, with the cursor in its URL. */
export function newRequest(): void {
  showBench()
  openTab()
  inTab('focus-url')
}

/**
 * A command for the tab that has just come to the front. It is there in no time, so that who types at once loses no key; but
 * the first pane of all is still to be loaded.
 */
export function inTab(command: CommandName): void {
  const { activeTab } = tabsStore.get()
  const until = performance.now() + patience
  const run = () => {
    if (tabsStore.get().activeTab !== activeTab || runCommand(command)) return
    if (performance.now() < until) requestAnimationFrame(run)
  }
  queueMicrotask(run)
}

function inBench(command: CommandName): void {
  showBench()
  // What is there already does it at once: the next key is meant for it.
  queueMicrotask(() => {
    if (!runCommand(command)) requestAnimationFrame(() => requestAnimationFrame(() => runCommand(command)))
  })
}

function withTab(action: (id: string) => void): void {
  const { activeTab } = tabsStore.get()
  if (activeTab !== null) action(activeTab)
}

function inJournal(dialog: JournalDialog): void {
  setLayout('sidebar.open', true)
  showSection('journal')
  askInJournal(dialog)
}

/** What is chosen in the tree; else the saved request in front. */
function exportInFront(): void {
  if (runCommand('export')) return
  withTab((id) => exportSaved(id))
}

export interface ActionContext {
  sidebarOpen: boolean
  toggleSide: () => void
}

const section = (name: SectionName) => () => showSection(name)

/** What each shortcut and each command of the palette does, by id. */
export const actions: Readonly<Record<string, (context: ActionContext) => void>> = {
  send: () => {
    const opening = openingNow()
    // Why an opening failed is told where it was asked for; what was there before is not what was meant.
    if (opening)
      opening.then(
        (id) => void (tabsStore.get().activeTab === id && inTab('send')),
        () => undefined,
      )
    else runCommand('send')
  },
  stop: () => withTab((id) => runCommand('stop') || stop(id)),
  compare: () => inBench('compare'),
  'focus-url': () => inBench('focus-url'),
  'focus-body': () => {
    withTab((id) => showPane(id, 'body'))
    inBench('focus-body')
  },
  'extract-variable': () => void runCommand('extract-variable'),
  find: () => void runCommand('find'),
  'find-next': () => void runCommand('find-next'),
  'find-previous': () => void runCommand('find-previous'),
  'filter-response': () => void runCommand('filter-response'),
  snippet: () => {
    showBench()
    withTab((id) => showPane(id, 'snippet'))
  },
  save: () => withTab((id) => void saveTab(id).catch(reportError)),
  'save-as': () => withTab(placeTab),
  export: exportInFront,
  'new-tab': newRequest,
  'close-tab': () => withTab(closeTab),
  'reopen-tab': () => {
    showBench()
    reopenTab()
  },
  'next-tab': () => stepTab(1),
  'previous-tab': () => stepTab(-1),
  'duplicate-tab': () => withTab(duplicateTab),
  'rename-tab': () => withTab(renameInPlace),
  palette: () => showOverlay(overlayStore.get().open === 'palette' ? null : 'palette'),
  'focus-filter': () => {
    setLayout('sidebar.open', true)
    inBench('focus-filter')
  },
  'section-endpoints': section('endpoints'),
  'section-collections': section('collections'),
  'section-history': section('history'),
  'section-journal': section('journal'),
  'section-environments': section('environments'),
  'section-settings': section('settings'),
  import: () => openImport(),
  'journal-start': () => inJournal('start'),
  'journal-toggle': () =>
    void toggleJournal()
      .then((done) => done || inJournal('start'))
      .catch(reportError),
  'journal-end': () => void endJournal().catch(reportError),
  'journal-note': () => inJournal('note'),
  'choose-environment': () => void runCommand('choose-environment'),
  'toggle-sidebar': ({ sidebarOpen }) => toggleSidebar(!sidebarOpen),
  'toggle-side': ({ toggleSide }) => toggleSide(),
  help: () => showOverlay('shortcuts'),
}
