import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Menu } from '../../ui/Menu.tsx'
import styles from './EndpointTree.module.css'
import type { BranchRow } from './rows.ts'
import { versionEntries } from './version-entries.ts'

/** The version of a group that has several: a click chooses others. With keys it is the menu of the row. */
export function VersionButton({ row }: { row: BranchRow }) {
  // Made with the first click: rows come and go with every key in the filter, and menus are slow to make.
  const [open, setOpen] = useState<boolean>()
  if (open === undefined) return <Version row={row} onClick={() => setOpen(true)} />
  return (
    <Menu
      label={`Versions of ${row.label}`}
      items={versionEntries(row)}
      open={open}
      onOpenChange={setOpen}
      trigger={<Version row={row} />}
    />
  )
}

function Version({ row, onClick, ...rest }: ComponentProps<'button'> & { row: BranchRow }) {
  return (
    <button
      {...rest}
      type="button"
      tabIndex={-1}
      aria-label={`Versions of ${row.label}`}
      title="Choose a version"
      className={styles.versionButton}
      onClick={(event) => {
        event.stopPropagation()
        onClick?.(event)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {row.version}
      <ChevronDown size={10} aria-hidden />
    </button>
  )
}
