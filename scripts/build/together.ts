import type { Rolldown } from 'vite'

type NameOf = Rolldown.CodeSplittingNameFunction

/**
 * Names chunks by what is needed at the same time: all that the named modules import, not what they load lazily, comes in one file. A browser
 * fetches one file sooner than sixty small ones from a server that has six connections. What several names need belongs to the first.
 */
export function together(roots: Readonly<Record<string, readonly string[]>>): NameOf {
  let names: ReadonlyMap<string, string> | undefined
  return (id, context) => {
    names ??= nameModules(roots, (module) => context.getModuleInfo(module)?.importedIds ?? [])
    return names.get(id) ?? null
  }
}

function nameModules(
  roots: Readonly<Record<string, readonly string[]>>,
  imports: (module: string) => readonly string[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [name, files] of Object.entries(roots)) {
    const open = [...files]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (names.has(id)) continue
      names.set(id, name)
      open.push(...imports(id))
    }
  }
  return names
}
