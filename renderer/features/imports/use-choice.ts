import { useMemo, useState } from 'react'
import type { EnvironmentList } from '#shared/contract/environments.ts'
import type { ImportChoice, ImportReview } from '#shared/contract/interchange.ts'
import { newEnvironmentFor, targetFor } from './hosts.ts'
import { type LeftOut, reviewTree, takenBefore, topmostLeftOut } from './review-tree.ts'

/** Where a credential goes: `none`, `new` (the environment that is made), `own` (the imported one) or `in:` and a name. */
export type SecretTarget = 'none' | 'new' | 'own' | `in:${string}`

export interface SecretChoice {
  target: SecretTarget
  replace: boolean
}

/** What somebody has chosen of a review so far, and how it is sent. */
export function useChoice(review: ImportReview, known: EnvironmentList['environments']) {
  const tree = useMemo(() => reviewTree(review.nodes), [review])
  const [off, setOff] = useState<LeftOut>(() => new Uint8Array(review.nodes.length))
  const taken = useMemo(() => takenBefore(tree, off), [tree, off])
  const collections = review.nodes.flatMap(({ kind, name }, at) => (kind === 'collection' ? [{ name, at }] : []))
  const only = collections.length === 1 ? collections[0] : undefined
  const [name, setName] = useState(only?.name ?? '')
  const [into, setInto] = useState<string | null>(null)
  const [environments, setEnvironments] = useState<ReadonlySet<number>>(() => new Set(review.environments.keys()))
  const offered = useMemo(() => newEnvironmentFor(review, known), [review, known])
  const [making, setMaking] = useState<{ on: boolean; name: string } | null>(null)
  const made = offered && { on: making?.on ?? true, name: making?.name ?? offered.name, host: offered.host }
  const [changed, setChanged] = useState<ReadonlyMap<number, Partial<SecretChoice>>>(new Map())

  const secretChoice = (secret: number): SecretChoice => {
    const { environment, hosts } = review.secrets[secret]!
    // One that goes to another host is of no use in the keychain of a workspace.
    const toWorkspace = hosts.length === 0 || hosts.some((host) => host.startsWith('{{'))
    const forWorkspace = targetFor(review, known) ?? (made?.on ? 'new' : 'none')
    const usual: SecretTarget = environment !== null ? 'own' : toWorkspace ? forWorkspace : 'none'
    const { target = usual, replace = false } = changed.get(secret) ?? {}
    const gone = (target === 'new' && !made?.on) || (target === 'own' && !environments.has(environment ?? -1))
    return { target: gone ? 'none' : target, replace }
  }
  const chooseSecret = (secrets: readonly number[], change: Partial<SecretChoice>) =>
    setChanged((before) => {
      const next = new Map(before)
      for (const secret of secrets) next.set(secret, { ...next.get(secret), ...change })
      return next
    })

  const make = (): ImportChoice => ({
    importId: review.importId,
    without: topmostLeftOut(tree, off),
    names: only && name.trim() !== '' && name.trim() !== only.name ? [{ node: only.at, name: name.trim() }] : [],
    into,
    environments: [...environments],
    newEnvironment: made?.on && made.name.trim() !== '' ? { name: made.name.trim(), host: made.host } : null,
    secrets: review.secrets.flatMap((_, secret) => {
      const { target, replace } = secretChoice(secret)
      if (target === 'none') return []
      const environment = target === 'own' ? null : target === 'new' ? made!.name.trim() : target.slice(3)
      return [{ secret, environment, replace }]
    }),
  })
  return {
    tree,
    off,
    setOff,
    taken,
    requests: taken.at(-1) ?? 0,
    /** The one collection, whose name can be changed. */
    only,
    name,
    setName,
    into,
    setInto,
    environments,
    setEnvironments,
    made,
    setMaking: (change: { on?: boolean; name?: string }) =>
      setMaking((before) => ({ on: made?.on ?? true, name: made?.name ?? '', ...before, ...change })),
    secretChoice,
    chooseSecret,
    make,
  }
}

export type Choice = ReturnType<typeof useChoice>
