import { useEffect, useState } from 'react'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { KnownFields } from './known-fields.ts'

const none: ReadonlySet<number> = new Set()

/** The rows in view whose field the description of the answer does not know, by node. */
export function useNewFields(
  document: DocumentHandle,
  known: KnownFields | null | undefined,
  from: number,
  to: number,
): ReadonlySet<number> {
  const [fresh, setFresh] = useState(none)
  const { revision } = document.state()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when rows have moved
  useEffect(() => {
    if (!known) {
      setFresh(none)
      return
    }
    let stale = false
    const look = async () => {
      const parents = await document.ask('rowParents', { from, to })
      const unknown = await Promise.all(
        parents.map(async ({ path, members }) => {
          const fields = await known.fieldsAt(path)
          if (!fields) return []
          const names = new Set(fields.map(({ name }) => name))
          return members.filter(({ key }) => !names.has(key)).map(({ node }) => node)
        }),
      )
      if (!stale) setFresh(new Set(unknown.flat()))
    }
    look().catch(() => undefined)
    return () => {
      stale = true
    }
  }, [document, known, from, to, revision])
  return fresh
}
