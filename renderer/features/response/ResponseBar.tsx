import type { ReactNode } from 'react'
import type { Exchange } from '../../session/exchanges.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import styles from './ResponsePane.module.css'
import { ResponseStatus } from './status/ResponseStatus.tsx'

const tabs = [
  ['tree', 'Tree'],
  ['preview', 'Preview'],
  ['table', 'Table'],
  ['raw', 'Raw'],
  ['headers', 'Headers'],
  ['timing', 'Timing'],
  ['log', 'Log'],
] as const
export type ResponseTab = (typeof tabs)[number][0]

export interface ResponseBarProps {
  exchange: Exchange | undefined
  idBase: string
  /** The tab in front; none where there is nothing to show. */
  tab: string
  onTab: (tab: string) => void
  usable: readonly ResponseTab[]
  actions?: ReactNode
}

/** Status at the left, views at the right. It keeps its height and order in every state. */
export function ResponseBar({ exchange, idBase, tab, onTab, usable, actions }: ResponseBarProps) {
  // Of these two a body has one at most: they share a place.
  const other = usable.includes('preview') ? 'tree' : 'preview'
  const present = tabs.filter(([value]) => value !== other)
  const items = present.map(([value, label]) => ({
    value,
    label,
    disabled: !usable.includes(value),
    count: value === 'headers' && exchange?.state === 'answered' ? exchange.response.headers.length : undefined,
  }))
  return (
    <div className={styles.bar}>
      <ResponseStatus exchange={exchange} />
      <div className={styles.tabs}>
        <Tabs label="Response" idBase={idBase} height="bar" value={tab} onChange={onTab} items={items} />
      </div>
      {actions && <span className={styles.actions}>{actions}</span>}
    </div>
  )
}
