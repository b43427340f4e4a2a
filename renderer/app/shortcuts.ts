/** "Mod" is Ctrl, and ⌘ on a Mac. Browsers keep Ctrl T, W, Tab and N for themselves: there the Alt keys do the same. */
export interface Shortcut {
  id: string
  group: 'Request' | 'Response' | 'Tabs' | 'Go to' | 'Journal' | 'Window'
  label: string
  keys: readonly string[]
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'send', group: 'Request', label: 'Send', keys: ['Mod+Enter'] },
  { id: 'stop', group: 'Request', label: 'Stop what is being sent', keys: ['Esc'] },
  { id: 'focus-url', group: 'Request', label: 'Go to the URL', keys: ['Alt+L', 'Mod+L'] },
  { id: 'focus-body', group: 'Request', label: 'Go to the request body', keys: ['Alt+B'] },
  { id: 'extract-variable', group: 'Request', label: 'Extract the selection to a variable', keys: ['Alt+V'] },
  { id: 'snippet', group: 'Request', label: 'Show the request as a snippet', keys: ['Alt+S'] },
  { id: 'find', group: 'Response', label: 'Find in the response', keys: ['Mod+F'] },
  { id: 'find-next', group: 'Response', label: 'Next match', keys: ['F3'] },
  { id: 'find-previous', group: 'Response', label: 'Previous match', keys: ['Shift+F3'] },
  { id: 'filter-response', group: 'Response', label: 'Filter the response with jq or JSONPath', keys: ['Alt+J'] },
  { id: 'compare', group: 'Response', label: 'Compare the answer with another', keys: ['Alt+C'] },
  { id: 'save', group: 'Request', label: 'Save', keys: ['Mod+S'] },
  { id: 'save-as', group: 'Request', label: 'Save as a new request', keys: ['Mod+Shift+S'] },
  { id: 'export', group: 'Request', label: 'Export the collection, folder or request', keys: ['Alt+X'] },
  { id: 'new-tab', group: 'Tabs', label: 'New request', keys: ['Alt+T', 'Mod+T'] },
  { id: 'close-tab', group: 'Tabs', label: 'Close tab', keys: ['Alt+W', 'Mod+W'] },
  { id: 'reopen-tab', group: 'Tabs', label: 'Reopen closed tab', keys: ['Alt+Shift+T', 'Mod+Shift+T'] },
  { id: 'next-tab', group: 'Tabs', label: 'Next tab', keys: ['Alt+PageDown', 'Ctrl+Tab', 'Ctrl+PageDown'] },
  { id: 'previous-tab', group: 'Tabs', label: 'Previous tab', keys: ['Alt+PageUp', 'Ctrl+Shift+Tab', 'Ctrl+PageUp'] },
  { id: 'duplicate-tab', group: 'Tabs', label: 'Duplicate request', keys: ['Alt+D'] },
  { id: 'rename-tab', group: 'Tabs', label: 'Rename tab', keys: ['F2'] },
  { id: 'palette', group: 'Go to', label: 'Command palette', keys: ['Mod+K', 'Mod+Shift+P'] },
  { id: 'focus-filter', group: 'Go to', label: 'Filter endpoints, collections or history', keys: ['Mod+Shift+E'] },
  { id: 'section-endpoints', group: 'Go to', label: 'Endpoints', keys: ['Alt+1'] },
  { id: 'section-collections', group: 'Go to', label: 'Collections', keys: ['Alt+2'] },
  { id: 'section-history', group: 'Go to', label: 'History', keys: ['Alt+H'] },
  { id: 'section-journal', group: 'Go to', label: 'Journal', keys: ['Alt+5'] },
  { id: 'section-environments', group: 'Go to', label: 'Environments', keys: ['Alt+3'] },
  { id: 'section-settings', group: 'Go to', label: 'Settings', keys: ['Alt+4', 'Mod+,'] },
  { id: 'import', group: 'Go to', label: 'Import…', keys: ['Alt+I', 'Mod+O'] },
  { id: 'choose-environment', group: 'Go to', label: 'Switch environment', keys: ['Alt+E'] },
  { id: 'journal-start', group: 'Journal', label: 'Start a session of the journal', keys: [] },
  { id: 'journal-toggle', group: 'Journal', label: 'Pause the session, or go on with it', keys: ['Alt+P'] },
  { id: 'journal-end', group: 'Journal', label: 'End the session', keys: [] },
  { id: 'journal-note', group: 'Journal', label: 'Write a note into the journal', keys: ['Alt+N'] },
  { id: 'toggle-sidebar', group: 'Window', label: 'Show or hide the sidebar', keys: ['Mod+B'] },
  { id: 'toggle-side', group: 'Window', label: 'Response below or to the right', keys: ['Alt+R'] },
  { id: 'help', group: 'Window', label: 'Keyboard shortcuts', keys: ['?', 'F1'] },
]

export const isMac = /mac/i.test(navigator.platform)

/** "Ctrl+Enter", and on a Mac "⌘+Enter": what is painted. */
export function shownKeys(keys: string): string {
  return keys
    .replace('Mod', isMac ? '⌘' : 'Ctrl')
    .replace('PageDown', 'Page Down')
    .replace('PageUp', 'Page Up')
}

/** The first keys of a shortcut as they are painted. */
export function shortcutOf(id: string): string | undefined {
  const keys = shortcuts.find((shortcut) => shortcut.id === id)?.keys[0]
  return keys === undefined ? undefined : shownKeys(keys)
}
