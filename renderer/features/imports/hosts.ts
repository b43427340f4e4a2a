import type { EnvironmentList } from '#shared/contract/environments.ts'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { hostVariable } from '#shared/model/known-variables.ts'

type Known = EnvironmentList['environments']

/** The host that an environment is for, without scheme; empty where it has none. */
export function hostOf(variables: readonly { name: string; value?: string | null }[]): string {
  const own = variables.find(({ name }) => name === hostVariable)?.value ?? ''
  return own
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:?#].*$/, '')
}

const workspacesOf = ({ hosts }: ImportReview) => hosts.flatMap(({ host, becomes }) => (becomes === null ? [] : [host]))

/** The name of the environment that is for a host. */
export function environmentOf(host: string, known: Known): string | undefined {
  return known.find(({ signIn, variables }) => signIn !== 'demo' && hostOf(variables) === host)?.name
}

/** The environment whose host the imported requests went to: their credentials belong there and nowhere else. */
export function targetFor(review: ImportReview, known: Known): `in:${string}` | null {
  const workspaces = workspacesOf(review)
  const name = workspaces.length === 1 ? environmentOf(workspaces[0]!, known) : undefined
  return name === undefined ? null : `in:${name}`
}

/** An environment for the first workspace that none is for yet. */
export function newEnvironmentFor(review: ImportReview, known: Known): { name: string; host: string } | null {
  const imported = new Set(review.environments.map(({ variables }) => hostOf(variables)))
  const host = workspacesOf(review).find((each) => !imported.has(each) && environmentOf(each, known) === undefined)
  if (host === undefined) return null
  const taken = new Set([...known, ...review.environments].map(({ name }) => name.toLowerCase()))
  const wanted = host.split('.')[0]!.slice(0, 40)
  let name = wanted
  for (let turn = 2; taken.has(name.toLowerCase()); turn += 1) name = `${wanted} ${turn}`
  return { name, host: `https://${host}` }
}
