import { ChevronDown } from 'lucide-react'
import { Menu } from '../../ui/Menu.tsx'
import styles from './EndpointTree.module.css'
import type { BranchRow } from './rows.ts'
import { versionEntries } from './version-entries.ts'

/** The version of a group that has several: a click chooses others. With keys it is the menu of the row. */
export function VersionButton({ row }: { row: BranchRow }) {
  return (
    <Menu
      label={`Versions of ${row.label}`}
      items={versionEntries(row)}
      trigger={
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Versions of ${row.label}`}
          title="Choose a version"
          className={styles.versionButton}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          {row.version}
          <ChevronDown size={10} aria-hidden />
        </button>
      }
    />
  )
}
