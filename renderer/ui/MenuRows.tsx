import { Check, type LucideIcon } from 'lucide-react'
import { ContextMenu, DropdownMenu } from 'radix-ui'
import { classNames } from './class-names.ts'
import { Shortcut } from './Kbd.tsx'
import styles from './Menu.module.css'

export interface MenuAction {
  label: string
  onSelect: () => void
  shortcut?: string | undefined
  icon?: LucideIcon
  danger?: boolean
  disabled?: boolean
  /** Makes it an item that is on or off. */
  checked?: boolean
}
export type MenuEntry = MenuAction | 'separator'

const dropdown = {
  Item: DropdownMenu.Item,
  CheckboxItem: DropdownMenu.CheckboxItem,
  Separator: DropdownMenu.Separator,
}
type MenuParts = typeof dropdown

/** Menus that drop down and menus at the pointer differ only in whose parts they are made of. */
export const menuParts: Record<'dropdown' | 'context', MenuParts> = {
  dropdown,
  context: { Item: ContextMenu.Item, CheckboxItem: ContextMenu.CheckboxItem, Separator: ContextMenu.Separator },
}

export function MenuRows({ items, parts }: { items: readonly MenuEntry[]; parts: MenuParts }) {
  const actions = items.filter((item) => item !== 'separator')
  const aligned = actions.some((item) => item.icon || item.checked !== undefined)
  return items.map((item, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: separators have no other name than their place
    if (item === 'separator') return <parts.Separator key={index} className={styles.separator} />
    const { label, onSelect, icon: Icon, danger, disabled, checked, shortcut } = item
    const content = (
      <>
        {checked ? <Check size={16} aria-hidden /> : Icon ? <Icon size={16} aria-hidden /> : null}
        {aligned && !checked && !Icon && <span className={styles.gap} />}
        <span className={styles.label}>{label}</span>
        {shortcut && <Shortcut keys={shortcut} />}
      </>
    )
    const common = {
      className: classNames(styles.item, danger && styles.danger),
      disabled: disabled ?? false,
      onSelect,
    }
    return checked === undefined ? (
      <parts.Item key={label} {...common}>
        {content}
      </parts.Item>
    ) : (
      <parts.CheckboxItem key={label} checked={checked} {...common}>
        {content}
      </parts.CheckboxItem>
    )
  })
}
