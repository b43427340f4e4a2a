import { useMemo } from 'react'
import { layoutStore, setLayout, useLayout } from '../../session/layout.ts'
import { useStore } from '../../session/store.ts'
import type { Choice } from './version-choice.ts'

const versionsName = 'endpoints.versions'
const scopeName = 'endpoints.scope'
const groupPrefix = 'endpoints.version:'

/** The chosen versions and scope; remembered. */
export function useChoice(): Choice {
  const versions = useLayout<string>(versionsName, 'newest')
  const stored = useLayout<string>(scopeName, 'all')
  const scope = stored === 'workspace' || stored === 'account' ? stored : 'all'
  // One string, so that other changes of the layout do not build the tree anew.
  const groups = useStore(layoutStore, (layout) =>
    Object.entries(layout)
      .filter(([name]) => name.startsWith(groupPrefix))
      .map(([name, version]) => `${version}:${name.slice(groupPrefix.length)}`)
      .join('\n'),
  )
  return useMemo(() => {
    const lines = groups === '' ? [] : groups.split('\n')
    const cut = lines.map((line) => [line.slice(line.indexOf(':') + 1), line.slice(0, line.indexOf(':'))] as const)
    return { versions, scope, ofGroup: new Map(cut) }
  }, [versions, scope, groups])
}

/** For all groups: what was chosen for single ones gives way. */
export function chooseVersions(versions: string): void {
  layoutStore.set((layout) => ({
    ...Object.fromEntries(Object.entries(layout).filter(([name]) => !name.startsWith(groupPrefix))),
    [versionsName]: versions,
  }))
}

export function chooseVersionsOf(group: string, versions: string): void {
  setLayout(groupPrefix + group, versions)
}

export function chooseScope(scope: string): void {
  setLayout(scopeName, scope)
}

export function chooseEverything(): void {
  chooseVersions('all')
  chooseScope('all')
}
