import type { Output } from '#shared/contract/contract.ts'

type Note = Output<'exports.write'>['notes'][number]

/** The same said of several places is said once: what is left out first, then in the order of the files. */
export function groupNotes(notes: readonly Note[]): { kind: Note['kind']; message: string; places: string[] }[] {
  const groups = new Map<string, { kind: Note['kind']; message: string; places: string[] }>()
  for (const { kind, message, place } of notes) {
    const key = `${kind} ${message}`
    const group = groups.get(key) ?? { kind, message, places: [] }
    groups.set(key, group)
    if (!group.places.includes(place)) group.places.push(place)
  }
  const weight = ({ kind }: { kind: Note['kind'] }) => (kind === 'dropped' ? 0 : 1)
  return [...groups.values()].sort((a, b) => weight(a) - weight(b))
}
