import type { Parameters } from '../../http/parameters.ts'

/** Which of the active and the deleted are asked for; the active ones where nothing is said. */
export function readView(parameters: Parameters, name: string): (thing: { deleted: number | null }) => boolean {
  const view = parameters.choice(name, ['ACTIVE_ONLY', 'DELETED_ONLY', 'ALL']) ?? 'ACTIVE_ONLY'
  return ({ deleted }) => view === 'ALL' || (view === 'DELETED_ONLY') === (deleted !== null)
}
