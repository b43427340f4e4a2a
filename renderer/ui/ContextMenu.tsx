import { ContextMenu as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import styles from './Menu.module.css'
import { type MenuEntry, MenuRows, menuParts } from './MenuRows.tsx'

/** A menu at the pointer, or at the element with the menu key or Shift F10. */
export function ContextMenu({
  label,
  items,
  children,
}: {
  label: string
  items: readonly MenuEntry[]
  children: ReactElement
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.popover} aria-label={label} collisionPadding={8}>
          <MenuRows items={items} parts={menuParts.context} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
