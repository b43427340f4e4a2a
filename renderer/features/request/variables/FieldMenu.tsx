import { ContextMenu as Radix } from 'radix-ui'
import { type ReactElement, type RefObject, useState } from 'react'
import menu from '../../../ui/Menu.module.css'
import { type MenuEntry, MenuRows, menuParts } from '../../../ui/MenuRows.tsx'
import { extractSelection, type SelectedText, selectionOf } from './selected-text.ts'

interface FieldMenuProps {
  input: RefObject<HTMLInputElement | null>
  label: string
  children: ReactElement
}

/** A menu for what is selected in a field; without a selection the system's own menu comes, which can paste. */
export function FieldMenu({ input, label, children }: FieldMenuProps) {
  const [selected, setSelected] = useState<SelectedText | null>(null)
  const edit = (command: 'cut' | 'copy') => () =>
    setTimeout(() => {
      input.current?.focus()
      document.execCommand(command)
    }, 50)
  const items: MenuEntry[] = [
    {
      label: 'Extract to variable…',
      shortcut: 'Alt+V',
      onSelect: () => setTimeout(() => extractSelection(selected), 50),
    },
    'separator',
    { label: 'Cut', onSelect: edit('cut') },
    { label: 'Copy', onSelect: edit('copy') },
  ]
  return (
    <Radix.Root>
      <Radix.Trigger
        asChild
        onContextMenuCapture={(event) => {
          const now = input.current && selectionOf(input.current, label)
          setSelected(now)
          if (!now) event.stopPropagation()
        }}
      >
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={menu.popover} aria-label="Selected text" collisionPadding={8}>
          <MenuRows items={items} parts={menuParts.context} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
