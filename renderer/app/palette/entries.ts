import type { EnvironmentList } from '#shared/contract/environments.ts'
import type { EnvironmentColour } from '#shared/model/environment.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { fieldHit } from '#shared/operations/search/field-hit.ts'
import { activateEnvironment } from '../../session/activate-environment.ts'
import { openOperation } from '../../session/open-operation.ts'
import { tabTitle } from '../../session/tab-title.ts'
import { activateTab, tabsStore } from '../../session/tabs.ts'
import { reportError } from '../../ui/report-error.ts'
import { type ActionContext, actions, inTab } from '../actions.ts'
import { showBench, showSection } from '../sections.ts'
import { shortcutOf, shortcuts } from '../shortcuts.ts'
import { matchesWords } from './words.ts'

/** One line of the palette. */
export interface PaletteEntry {
  id: string
  label: string
  detail: string
  /** The field by which it was found, where nothing else shows why. */
  field?: string | null
  method?: string
  colour?: EnvironmentColour
  shortcut?: string | undefined
  /** What to mark; the typed words where not given. */
  terms?: readonly string[]
  run: () => void
  /** Ctrl Enter; only where it means something. */
  send?: () => void
  /** Begins before the palette is gone: a Send right after means what this brings. */
  atOnce?: boolean
}
export interface PaletteGroup {
  name: string
  entries: readonly PaletteEntry[]
}

export function endpointEntry(operation: OperationSummary, terms: readonly string[]): PaletteEntry {
  const open = async (then?: () => void) => {
    showSection('endpoints')
    const id = await openOperation(operation.id, { preview: true })
    // Something else may have been brought to the front meanwhile: that is not what was meant.
    if (tabsStore.get().activeTab === id) then?.()
  }
  return {
    id: `endpoint:${operation.id}`,
    label: operation.path.replace(/^\/api\/[^/]+\//, ''),
    detail: operation.version === 'none' ? operation.group : `${operation.group} ${operation.version}`,
    field: fieldHit(operation, terms),
    method: operation.method,
    terms,
    atOnce: true,
    run: () => void open(() => inTab('focus-url')).catch(reportError),
    send: () => void open(() => inTab('send')).catch(reportError),
  }
}

export function tabEntriesFor(words: string): PaletteEntry[] {
  return tabsStore
    .get()
    .tabs.map((tab) => ({
      id: `tab:${tab.id}`,
      label: tabTitle(tab),
      detail: 'open request',
      method: tab.request.method,
      atOnce: true,
      run: () => {
        showBench()
        activateTab(tab.id)
      },
    }))
    .filter((entry) => matchesWords(`${entry.method} ${entry.label}`, words))
}

export function environmentEntries(list: EnvironmentList | undefined, words: string): PaletteEntry[] {
  return (list?.environments ?? [])
    .filter(({ name }) => matchesWords(name, words))
    .map(({ name, colour }) => ({
      id: `environment:${name}`,
      label: name,
      detail: name === list?.active ? 'active environment' : 'switch environment',
      colour,
      atOnce: true,
      run: () => void activateEnvironment(name).catch(reportError),
    }))
}

/** Every command of the window; `palette` itself is left out. */
export function commandEntries(context: ActionContext, words: string): PaletteEntry[] {
  return shortcuts
    .filter(({ id, label, group }) => id !== 'palette' && matchesWords(`${label} ${group}`, words))
    .map(({ id, label, group }) => ({
      id: `command:${id}`,
      label,
      detail: group,
      shortcut: shortcutOf(id),
      run: () => actions[id]?.(context),
    }))
}
