import { Menu as MenuIcon } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useActionContext } from './action-context.ts'
import { actions } from './actions.ts'
import { shortcutOf, shortcuts } from './shortcuts.ts'

const entries = [
  'new-tab',
  'reopen-tab',
  'duplicate-tab',
  'separator',
  'import',
  'separator',
  'palette',
  'choose-environment',
  'separator',
  'toggle-sidebar',
  'toggle-side',
  'separator',
  'section-settings',
  'help',
] as const

/** The main commands under one button, for those who look for a menu. */
export function AppMenu() {
  const context = useActionContext()
  const items = entries.map((id) => {
    if (id === 'separator') return id
    const label = shortcuts.find((shortcut) => shortcut.id === id)?.label ?? id
    // The menu gives the focus back when it closes; what the command focuses must come after that.
    return { label, shortcut: shortcutOf(id), onSelect: () => void setTimeout(() => actions[id]?.(context)) }
  })
  return <Menu label="Trowel" items={items} trigger={<IconButton label="Menu" icon={MenuIcon} />} />
}
