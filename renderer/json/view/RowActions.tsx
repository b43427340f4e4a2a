import { Copy, Route, Variable } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import type { Row } from '../engine/rows.ts'
import { copyPathKeys, copyValueKeys } from './copy-keys.ts'
import { isContainer, type RowHandlers } from './row-handlers.ts'
import styles from './TreeRow.module.css'

/** At the right of the row under the pointer and of the selected one. */
export function RowActions({ row, handlers }: { row: Row; handlers: RowHandlers }) {
  const { onCopy, onSave } = handlers
  const common = { size: 'sm', tabIndex: -1 } as const
  return (
    <span className={styles.actions}>
      <IconButton
        {...common}
        label="Copy value"
        shortcut={copyValueKeys}
        icon={Copy}
        onClick={() => onCopy(row.node, 'value')}
      />
      <IconButton
        {...common}
        label="Copy path"
        shortcut={copyPathKeys}
        icon={Route}
        onClick={() => onCopy(row.node, 'path')}
      />
      {onSave && !isContainer(row) && (
        <IconButton {...common} label="Save as variable" icon={Variable} onClick={() => onSave(row)} />
      )}
    </span>
  )
}
