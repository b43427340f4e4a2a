import { type KeyboardEvent, useRef } from 'react'
import { toggleFavourite } from '../../session/endpoint-marks.ts'
import { keepEndpoint, previewEndpoint } from './open-endpoint.ts'
import { type Row, rowHeight } from './rows.ts'
import { findTyped, treeStep } from './tree-keys.ts'
import { chooseEverything } from './use-choice.ts'

/** Letters that come this fast are one word. */
const typingMs = 700

interface TreeKeys {
  rows: readonly Row[]
  current: number
  focusRow: (at: number) => void
  onToggle: (keys: readonly string[], open: boolean) => void
  /** Up from the first row, or Escape. */
  onLeave: () => void
}

export function useTreeKeys({ rows, current, focusRow, onToggle, onLeave }: TreeKeys) {
  const typed = useRef({ text: '', at: 0 })
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if ((event.key === 'ArrowUp' && current === 0) || event.key === 'Escape') {
      event.preventDefault()
      onLeave()
      return
    }
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight(undefined)) - 1)
    const step = treeStep(rows, current, event.key, page)
    if (!step && !(event.key.length === 1 && event.key !== ' ')) return
    event.preventDefault()
    if (!step) {
      letter(event)
      return
    }
    if (step.do === 'go') focusRow(step.to)
    else if (step.do === 'set') onToggle([step.key], step.open)
    else if (step.do === 'preview') previewEndpoint(step.row.operation)
    else if (step.do === 'keep') keepEndpoint(step.row.operation)
    else if (step.do === 'show-all') chooseEverything()
    else onToggle(branchKeys(rows), true)
  }

  /** F marks a favourite, unless it goes on a word that is being typed. */
  function letter(event: KeyboardEvent): void {
    const goesOn = event.timeStamp - typed.current.at < typingMs
    const row = rows[current]
    if (event.key.toLowerCase() === 'f' && !goesOn && row?.kind === 'endpoint') {
      toggleFavourite(row.operation.id)
      return
    }
    const text = (goesOn ? typed.current.text : '') + event.key
    typed.current = { text, at: event.timeStamp }
    const to = findTyped(rows, current, text)
    if (to >= 0) focusRow(to)
  }
}

export function branchKeys(rows: readonly Row[]): string[] {
  return rows.filter((row) => row.kind === 'branch').map((row) => row.key)
}
