/** What is known by its name, over renamings. A renaming takes its time, and what is there goes on being edited meanwhile. */
export interface Names {
  /** Stays the same over a renaming; what gets a name that is free again has another one. */
  keyOf(name: string): number
  /** What bears this name, or else the one that took its place since. */
  find<T extends { name: string }>(name: string, all: readonly T[]): T | undefined
  /** To be called before the new name is shown anywhere, and again once it is known what came of it. */
  begin(from: string, to: string): { done(): void; failed(): void }
}

export function createNames(): Names {
  const keys = new Map<string, number>()
  const later = new Map<string, string>()
  let last = 0

  function keyOf(name: string): number {
    const known = keys.get(name)
    if (known !== undefined) return known
    last += 1
    keys.set(name, last)
    return last
  }

  return {
    keyOf,
    find(name, all) {
      const tried = new Set<string>()
      for (let at: string | undefined = name; at !== undefined && !tried.has(at); at = later.get(at)) {
        const wanted = at
        const found = all.find((one) => one.name === wanted)
        if (found) return found
        tried.add(at)
      }
      return undefined
    },
    begin(from, to) {
      keys.set(to, keyOf(from))
      later.set(from, to)
      return {
        done: () => void keys.delete(from),
        failed() {
          keys.delete(to)
          later.delete(from)
        },
      }
    },
  }
}
