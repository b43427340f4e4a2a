import { type MouseEvent, useState } from 'react'
import { endpointMarks, toggleFavourite } from '../../session/endpoint-marks.ts'
import { useStore } from '../../session/store.ts'
import { copyText } from '../../ui/copy-text.ts'
import type { MenuEntry } from '../../ui/MenuRows.tsx'
import { showToast } from '../../ui/toast.ts'
import { keepEndpoint, previewEndpoint } from './open-endpoint.ts'
import { rowKeyOf } from './row-key.ts'
import type { Row } from './rows.ts'

async function copyPath(path: string): Promise<void> {
  const copied = await copyText(path)
  showToast({ text: copied ? `Copied ${path}` : 'The clipboard did not take the text.' })
}

/** The menu at a row. Rows that are no endpoint have none. */
export function useEndpointMenu(rows: readonly Row[]) {
  const [key, setKey] = useState<string | null>(null)
  const favourites = useStore(endpointMarks, (marks) => marks.favourites)
  const row = rows.find((other) => other.key === key)
  const items: MenuEntry[] = []
  if (row?.kind === 'endpoint') {
    const { operation } = row
    items.push(
      { label: 'Open', shortcut: 'Space', onSelect: () => previewEndpoint(operation) },
      { label: 'Open and keep', shortcut: 'Enter', onSelect: () => keepEndpoint(operation) },
      'separator',
      {
        label: favourites.includes(operation.id) ? 'Remove from favourites' : 'Add to favourites',
        shortcut: 'F',
        onSelect: () => toggleFavourite(operation.id),
      },
      { label: 'Copy path', onSelect: () => void copyPath(operation.path) },
    )
  }
  const onContextMenu = (event: MouseEvent) => {
    const at = rowKeyOf(event.target) ?? null
    setKey(at)
    if (!rows.some((other) => other.key === at && other.kind === 'endpoint')) event.preventDefault()
  }
  return { items, onContextMenu }
}
