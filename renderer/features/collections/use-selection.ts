import { useEffect, useMemo, useState } from 'react'
import { useStore } from '../../session/store.ts'
import { tabsStore } from '../../session/tabs.ts'
import { treeStore } from './actions.ts'
import type { CollectionRow } from './rows.ts'

/** Which rows are chosen, and the one that the keys act on. Shift reaches from the anchor. */
export function useSelection(rows: readonly CollectionRow[]) {
  const [state, setState] = useState<{ chosen: ReadonlySet<string>; current: string | null; anchor: string | null }>({
    chosen: new Set(),
    current: null,
    anchor: null,
  })
  const wanted = useStore(treeStore, (tree) => tree.wanted)
  const front = useStore(
    tabsStore,
    ({ tabs, activeTab }) => tabs.find(({ id }) => id === activeTab)?.saved?.path ?? null,
  )
  const places = useMemo(() => new Map(rows.map(({ node }, at) => [node.path, at])), [rows])

  useEffect(() => {
    if (wanted === null || !places.has(wanted)) return
    setState({ chosen: new Set([wanted]), current: wanted, anchor: wanted })
    treeStore.set((tree) => ({ ...tree, wanted: null }))
  }, [wanted, places])
  // The request in front is the chosen one, wherever it was opened from.
  useEffect(() => {
    if (front !== null)
      setState((before) =>
        before.chosen.has(front) ? before : { chosen: new Set([front]), current: front, anchor: front },
      )
  }, [front])

  const current = Math.max(0, (state.current === null ? undefined : places.get(state.current)) ?? 0)
  const chosen = rows.filter(({ node }) => state.chosen.has(node.path))

  /** Goes to a row: alone, to the chosen ones, or with all up to it. */
  function choose(at: number, how: 'only' | 'toggle' | 'range' = 'only'): void {
    const path = rows[at]?.node.path
    if (path === undefined) return
    setState(({ chosen: before, anchor }) => {
      if (how === 'range') {
        const from = (anchor === null ? undefined : places.get(anchor)) ?? at
        const between = rows.slice(Math.min(from, at), Math.max(from, at) + 1)
        return {
          chosen: new Set(between.map(({ node }) => node.path)),
          current: path,
          anchor: rows[from]?.node.path ?? path,
        }
      }
      if (how === 'only') return { chosen: new Set([path]), current: path, anchor: path }
      const next = new Set(before)
      if (!next.delete(path)) next.add(path)
      return { chosen: next, current: path, anchor: path }
    })
  }
  const chooseAll = () => setState((before) => ({ ...before, chosen: new Set(rows.map(({ node }) => node.path)) }))
  return { current, chosen, isChosen: (path: string) => state.chosen.has(path), choose, chooseAll }
}

export type Selection = ReturnType<typeof useSelection>
