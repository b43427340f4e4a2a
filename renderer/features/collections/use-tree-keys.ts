import { type KeyboardEvent, useRef } from 'react'
import type { CollectionNode } from '#shared/model/collection.ts'
import * as act from './actions.ts'
import { showFolder } from './folder-settings.ts'
import { type CollectionRow, dropPlace } from './rows.ts'
import type { Selection } from './use-selection.ts'

const typingMs = 700
const rowHeight = 24

/** The keys of the tree. Those with Ctrl (⌘) act on all chosen rows. */
export function useTreeKeys(rows: readonly CollectionRow[], selection: Selection, onLeave: () => void) {
  const typed = useRef({ text: '', at: 0 })
  const { current, chosen, choose } = selection

  return (event: KeyboardEvent<HTMLElement>) => {
    const row = rows[current]
    if (!row || event.target !== event.currentTarget) return
    const nodes = chosen.length > 0 ? chosen.map(({ node }) => node) : [row.node]
    const done =
      event.ctrlKey || event.metaKey
        ? withMod(event, row, nodes)
        : event.altKey
          ? withAlt(event, row)
          : plain(event, row, nodes)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }

  function withMod({ key }: KeyboardEvent, { node }: CollectionRow, nodes: readonly CollectionNode[]): boolean {
    const paths = nodes.map(({ path }) => path)
    const letter = key.toLowerCase()
    if (letter === 'd') act.duplicate(paths)
    else if (letter === 'x') act.takeUp('cut', paths)
    else if (letter === 'c') act.takeUp('copy', paths)
    else if (letter === 'v') act.paste(node)
    else if (letter === 'a') selection.chooseAll()
    else if (key === ' ') choose(current, 'toggle')
    else return false
    return true
  }

  /** Up or down among those of the same folder; Enter: what a folder says of them. */
  function withAlt({ key }: KeyboardEvent, { node, level }: CollectionRow): boolean {
    if (key === 'Enter' && node.kind !== 'request') {
      showFolder(node.path)
      return true
    }
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    const beside = rows.flatMap((row, at) => (row.level === level && row.node.parent === node.parent ? [at] : []))
    const to = beside[beside.indexOf(current) + (key === 'ArrowUp' ? -1 : 1)]
    const place = to === undefined ? null : dropPlace(rows, to, key === 'ArrowUp' ? 'above' : 'below')
    if (place) act.move([node.path], place)
    return true
  }

  function plain(event: KeyboardEvent<HTMLElement>, row: CollectionRow, nodes: readonly CollectionNode[]): boolean {
    const { node, open } = row
    const isFolder = node.kind !== 'request'
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1)
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: Math.min(rows.length - 1, current + page),
      PageUp: Math.max(0, current - page),
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (event.key === 'ArrowUp' && current === 0) onLeave()
    else if (to !== undefined) choose(to, event.shiftKey ? 'range' : 'only')
    else if (event.key === 'ArrowRight')
      isFolder && !open ? act.setOpen(node.path, true) : isFolder && choose(current + 1)
    else if (event.key === 'ArrowLeft') {
      if (isFolder && open) act.setOpen(node.path, false)
      else choose(rows.findIndex((other) => other.node.path === node.parent))
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (isFolder) act.setOpen(node.path, !open)
      else act.open(node.path, event.key === ' ')
    } else if (event.key === 'F2') act.startRename(node.path)
    else if (event.key === 'Delete' || event.key === 'Backspace') act.remove(nodes)
    else if (event.key === 'Escape') {
      act.takeUp('cut', [])
      choose(current)
    } else if (event.key.length === 1) letter(event)
    else return false
    return true
  }

  function letter({ key, timeStamp }: KeyboardEvent): void {
    const goesOn = timeStamp - typed.current.at < typingMs
    const text = (goesOn ? typed.current.text : '') + key.toLowerCase()
    typed.current = { text, at: timeStamp }
    for (let step = text.length > 1 ? 0 : 1; step <= rows.length; step++) {
      const at = (current + step) % rows.length
      if (!rows[at]?.node.name.toLowerCase().startsWith(text)) continue
      choose(at)
      return
    }
  }
}
