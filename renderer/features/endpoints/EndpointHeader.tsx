import { ListCollapse, ListFilter } from 'lucide-react'
import { setLayout } from '../../session/layout.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import side from '../../ui/side.module.css'
import styles from './EndpointBrowser.module.css'
import type { Grouping } from './groups.ts'

interface EndpointHeaderProps {
  /** All endpoints; null while they are loaded. */
  total: number | null
  /** How many of them filter and choice leave. */
  shown: number
  grouping: Grouping
  onCollapse: () => void
}

const number = new Intl.NumberFormat('en')

export function EndpointHeader({ total, shown, grouping, onCollapse }: EndpointHeaderProps) {
  const by = (value: Grouping, label: string) => ({
    label,
    checked: grouping === value,
    onSelect: () => setLayout('endpoints.grouping', value),
  })
  return (
    <header className={side.header}>
      <h2 className={styles.title}>Endpoints</h2>
      <span className={styles.count} role="status" aria-label="Number of endpoints">
        {total !== null &&
          (shown === total ? number.format(total) : `${number.format(shown)} of ${number.format(total)}`)}
      </span>
      <Menu
        label="Group by"
        align="end"
        trigger={<IconButton label="Group by" icon={ListFilter} size="sm" />}
        items={[by('group', 'Group and version'), by('area', 'Area')]}
      />
      <IconButton label="Collapse all" icon={ListCollapse} size="sm" onClick={onCollapse} />
    </header>
  )
}
