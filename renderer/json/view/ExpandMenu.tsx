import { ChevronsUpDown } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'

const levels = [1, 2, 3, 4, 5]

/** How far the tree is open. */
export function ExpandMenu({ onLevel, base }: { onLevel: (depth: number) => void; base: number }) {
  return (
    <Menu
      label="Expand"
      align="end"
      trigger={<IconButton size="sm" label="Expand to…" icon={ChevronsUpDown} />}
      items={[
        { label: 'Expand all', onSelect: () => onLevel(Number.POSITIVE_INFINITY) },
        'separator',
        ...levels.map((level) => ({
          label: level === 1 ? 'To level 1' : `To level ${level}`,
          onSelect: () => onLevel(level + base),
        })),
        'separator',
        { label: 'Collapse all', onSelect: () => onLevel(base) },
      ]}
    />
  )
}
