import { type MouseEvent, useState } from 'react'
import { endpointMarks, toggleFavourite } from '../../session/endpoint-marks.ts'
import { useStore } from '../../session/store.ts'
import { copyText } from '../../ui/copy-text.ts'
import type { MenuEntry } from '../../ui/MenuRows.tsx'
import { showToast } from '../../ui/toast.ts'
import { keepEndpoint, openEndpointDocs, openGroupDocs, previewEndpoint } from './open-endpoint.ts'
import { rowKeyOf } from './row-key.ts'
import type { Row } from './rows.ts'
import { versionEntries } from './version-entries.ts'

async function copyPath(path: string): Promise<void> {
  const copied = await copyText(path)
  showToast({ text: copied ? `Copied ${path}` : 'The clipboard did not take the text.' })
}

/** The menu at a row. Sections and areas have none. */
export function useEndpointMenu(rows: readonly Row[]) {
  const [key, setKey] = useState<string | null>(null)
  const favourites = useStore(endpointMarks, (marks) => marks.favourites)
  const row = rows.find((other) => other.key === key)
  // A group knows its page by any of its calls; sections and areas have none.
  const first = row?.kind === 'branch' ? row.first : null
  const items: MenuEntry[] = []
  if (row?.kind === 'endpoint') {
    const { operation } = row
    items.push(
      { label: 'Open', shortcut: 'Space', onSelect: () => previewEndpoint(operation) },
      { label: 'Open and keep', shortcut: 'Enter', onSelect: () => keepEndpoint(operation) },
      { label: 'Open its docs', onSelect: () => openEndpointDocs(operation) },
      'separator',
      {
        label: favourites.includes(operation.id) ? 'Remove from favourites' : 'Add to favourites',
        shortcut: 'F',
        onSelect: () => toggleFavourite(operation.id),
      },
      { label: 'Copy path', onSelect: () => void copyPath(operation.path) },
    )
  }
  if (row?.kind === 'branch' && first) {
    items.push({ label: `About ${first.group}`, onSelect: () => openGroupDocs(first) })
    const versions = versionEntries(row)
    if (versions.length > 0) items.push('separator', ...versions)
  }
  const onContextMenu = (event: MouseEvent) => {
    const at = rowKeyOf(event.target) ?? null
    setKey(at)
    const own = rows.find((other) => other.key === at)
    if (own?.kind !== 'endpoint' && !(own?.kind === 'branch' && own.first)) event.preventDefault()
  }
  return { items, onContextMenu }
}
