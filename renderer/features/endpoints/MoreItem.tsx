import { memo } from 'react'
import styles from './EndpointTree.module.css'
import type { MoreRow } from './rows.ts'
import { type ItemProps, TreeItem } from './TreeItem.tsx'
import { chooseEverything } from './use-choice.ts'

/** The last row: what the chosen versions and scope leave out, a click away. */
export const MoreItem = memo(function MoreItem({ row, ...item }: ItemProps & { row: MoreRow }) {
  return (
    <TreeItem {...item} row={row} label={`${row.label}. Show them`} className={styles.more} onClick={chooseEverything}>
      <span className={styles.label}>{row.label}</span>
      <span className={styles.show}>Show</span>
    </TreeItem>
  )
})
