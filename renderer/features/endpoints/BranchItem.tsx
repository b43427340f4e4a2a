import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { marksIn } from '#shared/operations/search/marks.ts'
import { Badge } from '../../ui/Badge.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Highlighted } from '../../ui/Highlighted.tsx'
import styles from './EndpointTree.module.css'
import type { BranchRow } from './rows.ts'
import { type ItemProps, TreeItem } from './TreeItem.tsx'
import { VersionButton } from './VersionButton.tsx'

interface BranchItemProps extends ItemProps {
  row: BranchRow
  terms: readonly string[]
  onToggle: (keys: readonly string[], open: boolean) => void
}

export const BranchItem = memo(function BranchItem({ row, terms, onToggle, ...item }: BranchItemProps) {
  const { label, version, section, account, mark, open, count, total } = row
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <TreeItem
      {...item}
      row={row}
      label={[label, version].filter(Boolean).join(' ')}
      className={classNames(styles.branch, section && styles.section)}
      onClick={() => onToggle([row.key], !open)}
    >
      <span className={styles.twist}>
        <Chevron size={12} aria-hidden />
      </span>
      <span className={styles.label} title={label}>
        <Highlighted text={label} marks={marksIn(label, section ? [] : terms)} />
      </span>
      {version &&
        (row.versions.length > 1 ? <VersionButton row={row} /> : <span className={styles.version}>{version}</span>)}
      {account && !/account/i.test(label) && <Badge>account</Badge>}
      {mark && !/legacy/i.test(label) && <Badge tone={mark === 'preview' ? 'accent' : 'neutral'}>{mark}</Badge>}
      <span className={styles.count}>{total === null ? count : `${count} of ${total}`}</span>
    </TreeItem>
  )
})
