import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Tabs.module.css'

export interface TabItem {
  value: string
  label: string
  count?: number | undefined
  disabled?: boolean
  /** A dot: there is something behind this tab that is worth a look. */
  mark?: boolean
}

export interface TabsProps {
  /** The accessible name of the list. */
  label: string
  value: string
  onChange: (value: string) => void
  items: readonly TabItem[]
  /** `sub` is 32 px, `bar` 36 px high. */
  height?: 'sub' | 'bar'
  /** Ties tabs and panels together; unique on the page. */
  idBase: string
}

/** Underlined tabs. Arrow keys, Home and End move and choose at once. */
export function Tabs({ label, value, onChange, items, height = 'sub', idBase }: TabsProps) {
  const usable = items.filter((item) => !item.disabled)
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const at = usable.findIndex((item) => item.value === value)
    const last = usable.length - 1
    const steps: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const next = usable[steps[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    document.getElementById(`${idBase}-tab-${next.value}`)?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={label}
      className={classNames(styles.tabs, height === 'bar' && styles.bar)}
      onKeyDown={go}
    >
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          role="tab"
          id={`${idBase}-tab-${item.value}`}
          aria-selected={item.value === value}
          aria-controls={item.value === value ? `${idBase}-panel-${item.value}` : undefined}
          tabIndex={item.value === value ? 0 : -1}
          disabled={item.disabled}
          className={styles.tab}
          onClick={() => onChange(item.value)}
        >
          <span className={styles.word} data-word={item.label}>
            {item.label}
          </span>
          {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
          {item.mark && <span className={styles.mark} />}
        </button>
      ))}
    </div>
  )
}

export interface TabPanelProps {
  idBase: string
  value: string
  className?: string | undefined
  hidden?: boolean
  children?: ReactNode
}

/** The panel of one tab. `hidden` keeps it mounted out of sight. */
export function TabPanel({ idBase, value, className, hidden, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`${idBase}-panel-${value}`}
      aria-labelledby={`${idBase}-tab-${value}`}
      className={className}
      hidden={hidden}
    >
      {children}
    </div>
  )
}
