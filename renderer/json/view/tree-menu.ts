import type { MenuEntry } from '../../ui/MenuRows.tsx'
import type { Row } from '../engine/rows.ts'
import { copyPathKeys, copyValueKeys } from './copy-keys.ts'
import { isContainer, type RowHandlers } from './row-handlers.ts'

export interface TreeMenuParts {
  row: Row
  /** The value that the tree begins with, or -1. */
  root: number
  handlers: RowHandlers
  onExpandKey: (node: number) => void
  onPin: (node: number) => void
  onShowTable: ((node: number) => void) | undefined
  /** Undefined where nothing is known of the fields. */
  onAbsent: (() => void) | undefined
}

/** What can be done with a row, at the pointer or with the menu key. */
export function treeMenu({
  row,
  root,
  handlers,
  onExpandKey,
  onPin,
  onShowTable,
  onAbsent,
}: TreeMenuParts): MenuEntry[] {
  const { onCopy, onSave, onCapture } = handlers
  const { node } = row
  return [
    { label: 'Copy value', shortcut: copyValueKeys, onSelect: () => onCopy(node, 'value') },
    { label: 'Copy as sent', onSelect: () => onCopy(node, 'json') },
    { label: 'Copy key', disabled: row.key === null, onSelect: () => onCopy(node, 'key') },
    { label: 'Copy row as JSON', onSelect: () => onCopy(node, 'row') },
    { label: 'Copy row as JSON, indented', onSelect: () => onCopy(node, 'rowPretty') },
    'separator',
    { label: 'Copy jq path', shortcut: copyPathKeys, onSelect: () => onCopy(node, 'path') },
    { label: 'Copy JSONPath', onSelect: () => onCopy(node, 'jsonPath') },
    'separator',
    {
      label: 'Expand this key everywhere',
      disabled: !isContainer(row) || row.key === null,
      onSelect: () => onExpandKey(node),
    },
    root === node
      ? { label: 'Show the whole answer', onSelect: () => onPin(-1) }
      : { label: 'Show only this', disabled: !isContainer(row) || row.count === 0, onSelect: () => onPin(node) },
    { label: 'Show absent fields', disabled: !onAbsent, onSelect: () => onAbsent?.() },
    {
      label: 'Show as table',
      disabled: row.kind !== 'array' || row.count === 0 || !onShowTable,
      onSelect: () => onShowTable?.(node),
    },
    {
      label: 'Save as variable',
      disabled: isContainer(row) || !onSave,
      onSelect: () => onSave?.(row),
    },
    { label: 'Capture as variable…', disabled: !onCapture, onSelect: () => onCapture?.(row) },
  ]
}
