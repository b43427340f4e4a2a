import { layoutStore, useLayout } from './layout.ts'

/** So many operations of a project are remembered. */
const maxUsed = 30

const nameFor = (project: string) => `endpoints.used:${project}`

/** Called when a request of the operation was sent within the project, which is named by its folder. */
export function markUsed(project: string, operationId: string): void {
  const name = nameFor(project)
  layoutStore.set((layout) => {
    const used = idsIn(layout[name])
    if (used[0] === operationId) return layout
    return { ...layout, [name]: [operationId, ...used.filter((id) => id !== operationId)].slice(0, maxUsed).join(' ') }
  })
}

/** Ids of the operations that were used, newest first, in one string that stays the same while they do. */
export function useUsedOperations(project: string | undefined): string {
  return useLayout<string>(nameFor(project ?? ''), '')
}

export function idsIn(value: unknown): string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : []
}
