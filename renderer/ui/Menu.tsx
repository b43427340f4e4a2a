import { DropdownMenu } from 'radix-ui'
import type { ReactElement } from 'react'
import { keepFocus } from './keep-focus.ts'
import styles from './Menu.module.css'
import { type MenuEntry, MenuRows, menuParts } from './MenuRows.tsx'

export interface MenuProps {
  /** The button that opens it; it must take a ref and button props. */
  trigger: ReactElement
  /** The accessible name of the menu. */
  label: string
  items: readonly MenuEntry[]
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

export function Menu({ trigger, label, items, align = 'start', ...rest }: MenuProps) {
  return (
    <DropdownMenu.Root {...rest}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.popover}
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={keepFocus}
        >
          <MenuRows items={items} parts={menuParts.dropdown} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
