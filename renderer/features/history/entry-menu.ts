import { ExternalLink, Funnel, GitCompareArrows, Pin, PinOff, RotateCw, Save, StickyNote, Trash2 } from 'lucide-react'
import type { HistoryEntry } from '#shared/model/history.ts'
import type { MenuEntry } from '../../ui/MenuRows.tsx'
import { openEntry, removeEntry, resend, saveEntry, setPinned } from './actions.ts'
import { chooseOrCompare, chosenStore } from './compare-entries.ts'

/** What can be done with a send wherever it is listed. */
export function sendMenu(entry: HistoryEntry): MenuEntry[] {
  return [
    { label: 'Open', icon: ExternalLink, shortcut: 'Enter', onSelect: () => openEntry(entry, false) },
    { label: 'Send again', icon: RotateCw, shortcut: 'R', onSelect: () => resend(entry) },
    {
      label: chosenStore.get() === null ? 'Compare with …' : 'Compare with the one chosen',
      icon: GitCompareArrows,
      shortcut: 'C',
      disabled: entry.status === null,
      onSelect: () => chooseOrCompare(entry),
    },
    { label: 'Save to a collection …', icon: Save, onSelect: () => saveEntry(entry) },
    'separator',
  ]
}

/** What can be done with a send of the history. */
export function entryMenu(
  entry: HistoryEntry,
  { onNote, onOperation }: { onNote: (entry: HistoryEntry) => void; onOperation: (operationId: string) => void },
): MenuEntry[] {
  const { pinned, operationId, note } = entry
  return [
    ...sendMenu(entry),
    {
      label: pinned ? 'Unpin' : 'Pin',
      icon: pinned ? PinOff : Pin,
      shortcut: 'P',
      onSelect: () => setPinned(entry, !pinned),
    },
    {
      label: note === '' ? 'Add a note' : 'Edit the note',
      icon: StickyNote,
      shortcut: 'N',
      onSelect: () => onNote(entry),
    },
    ...(operationId === null
      ? []
      : [{ label: 'Show only this operation', icon: Funnel, onSelect: () => onOperation(operationId) }]),
    'separator',
    {
      label: 'Remove from the history',
      icon: Trash2,
      shortcut: 'Delete',
      danger: true,
      onSelect: () => removeEntry(entry),
    },
  ]
}
