import { type MouseEvent, useState } from 'react'
import { useHostQuery } from '../../host/query.ts'
import type { MenuEntry } from '../../ui/MenuRows.tsx'
import * as act from './actions.ts'
import { startExport } from './export/export-store.ts'
import { showFolder } from './folder-settings.ts'
import type { CollectionRow } from './rows.ts'
import type { Selection } from './use-selection.ts'

/** The menu at a row. A right click on a row that is not chosen chooses it. */
export function useTreeMenu(rows: readonly CollectionRow[], selection: Selection) {
  const [path, setPath] = useState<string | null>(null)
  const info = useHostQuery('app.info', null).data
  const row = rows.find(({ node }) => node.path === path)
  const onContextMenu = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]') : null
    // By the menu key it comes from the tree itself.
    const at = target ? rows.findIndex(({ node }) => node.path === target.dataset.path) : selection.current
    const own = rows[at]
    setPath(own?.node.path ?? null)
    if (!own) event.preventDefault()
    else if (!selection.isChosen(own.node.path)) selection.choose(at)
  }
  if (!row) return { items: [], onContextMenu }
  const { node } = row
  const nodes = selection.isChosen(node.path) ? selection.chosen.map((one) => one.node) : [node]
  const paths = nodes.map((one) => one.path)
  const folder = node.kind === 'request' ? node.parent : node.path
  const absolute = `${info?.projectFolder ?? ''}/${node.path}`
  const items: MenuEntry[] = [
    ...(node.kind === 'request'
      ? [
          { label: 'Open', shortcut: 'Space', onSelect: () => act.open(node.path, true) },
          { label: 'Open and keep', shortcut: 'Enter', onSelect: () => act.open(node.path, false) },
          'separator' as const,
        ]
      : []),
    {
      label: 'New request',
      disabled: folder === null,
      onSelect: () => folder !== null && later(() => act.newRequestIn(folder)),
    },
    { label: 'New folder', disabled: folder === null, onSelect: () => later(() => act.newFolder(folder)) },
    'separator',
    ...(node.kind === 'request'
      ? []
      : [{ label: 'Settings…', shortcut: 'Alt+Enter', onSelect: () => later(() => showFolder(node.path)) }]),
    ...(folder === null ? [] : [{ label: 'Variables…', onSelect: () => act.showVariables(folder) }]),
    { label: 'Rename', shortcut: 'F2', onSelect: () => later(() => act.startRename(node.path)) },
    { label: 'Duplicate', shortcut: 'Ctrl+D', onSelect: () => act.duplicate(paths) },
    { label: 'Cut', shortcut: 'Ctrl+X', onSelect: () => act.takeUp('cut', paths) },
    { label: 'Copy', shortcut: 'Ctrl+C', onSelect: () => act.takeUp('copy', paths) },
    {
      label: 'Paste',
      shortcut: 'Ctrl+V',
      disabled: act.treeStore.get().clipboard === null,
      onSelect: () => act.paste(node),
    },
    'separator',
    { label: 'Export…', shortcut: 'Alt+X', onSelect: () => startExport(nodes) },
    { label: 'Copy path', onSelect: () => act.copyPath(absolute) },
    ...(info?.capabilities.showFolders ? [{ label: 'Show in folder', onSelect: () => act.reveal(node.path) }] : []),
    'separator',
    { label: 'Delete', shortcut: 'Del', danger: true, onSelect: () => act.remove(nodes) },
  ]
  return { items, onContextMenu }
}

/** The menu gives the focus back when it closes; a field must come after that. */
function later(work: () => void): void {
  setTimeout(work, 50)
}
