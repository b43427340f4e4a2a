import { useMemo, useState } from 'react'
import { layoutStore } from '../../session/layout.ts'
import { useStore } from '../../session/store.ts'

const prefix = 'endpoints.open:'

export interface OpenBranches {
  isOpen: (key: string, byItself: boolean) => boolean
  setOpen: (keys: readonly string[], open: boolean) => void
}

/** Which branches are open. Without a filter that is remembered; with one it lasts as long as the filter. */
export function useOpenBranches(filtering: boolean): OpenBranches {
  // One string, so that a dragged splitter, which is kept in the same store, does not build the tree anew.
  const remembered = useStore(layoutStore, (layout) =>
    Object.entries(layout)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, open]) => `${open}:${name.slice(prefix.length)}`)
      .join('\n'),
  )
  const [filtered, setFiltered] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (!filtering && filtered.size > 0) setFiltered(new Map())
  return useMemo(() => {
    const stored = new Map(
      remembered.split('\n').map((line) => [line.slice(line.indexOf(':') + 1), line.startsWith('true:')] as const),
    )
    const states = filtering ? filtered : stored
    return {
      isOpen: (key, byItself) => states.get(key) ?? byItself,
      setOpen(keys, open) {
        if (filtering) setFiltered((before) => new Map([...before, ...keys.map((key) => [key, open] as const)]))
        else {
          layoutStore.set((layout) => ({
            ...layout,
            ...Object.fromEntries(keys.map((key) => [prefix + key, open])),
          }))
        }
      },
    }
  }, [filtering, filtered, remembered])
}
