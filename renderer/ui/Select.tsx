import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import menu from './Menu.module.css'
import styles from './Select.module.css'

export interface SelectOption {
  value: string
  label: string
  detail?: string | undefined
  /** A CSS colour for the label, for example `var(--m-get)`. */
  tone?: string | undefined
  disabled?: boolean
  /** Before the label: a dot, an icon. Not part of the name. */
  leading?: ReactNode
  /** After the label. */
  trailing?: ReactNode
  /** A line above it. */
  separated?: boolean
}

export interface SelectProps {
  /** The accessible name. */
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly SelectOption[]
  size?: 'md' | 'sm'
  /** Without border and ground, for a place inside another field. */
  bare?: boolean
  disabled?: boolean
  placeholder?: string
  className?: string | undefined
  /** What the closed field shows instead of the label of the chosen option. */
  shown?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: 'start' | 'center' | 'end'
  /** In place of the small arrow. */
  arrow?: ReactNode
}

/** A closed list of choices; values must not be empty strings. */
export function Select({
  label,
  value,
  onChange,
  options,
  size = 'md',
  bare,
  disabled,
  placeholder,
  className,
  shown,
  align = 'start',
  arrow,
  ...rest
}: SelectProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} disabled={disabled ?? false} {...rest}>
      <Radix.Trigger
        aria-label={label}
        className={classNames(styles.trigger, size === 'sm' && styles.sm, bare && styles.bare, className)}
      >
        <Radix.Value placeholder={placeholder}>{shown}</Radix.Value>
        {arrow ?? <ChevronDown size={12} aria-hidden />}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={menu.popover}
          position="popper"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          style={{ minWidth: 'max(120px, var(--radix-select-trigger-width))' }}
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Fragment key={option.value}>
                {option.separated && <Radix.Separator className={menu.separator} />}
                <SelectItem option={option} />
              </Fragment>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function SelectItem({ option }: { option: SelectOption }) {
  return (
    <Radix.Item value={option.value} disabled={option.disabled ?? false} className={menu.item}>
      {option.leading}
      <span style={option.tone ? { color: option.tone } : undefined}>
        <Radix.ItemText>{option.label}</Radix.ItemText>
      </span>
      {option.detail && <span className={menu.detail}>{option.detail}</span>}
      <span className={styles.trailing}>
        {option.trailing}
        <Radix.ItemIndicator>
          <Check size={14} aria-hidden />
        </Radix.ItemIndicator>
      </span>
    </Radix.Item>
  )
}
