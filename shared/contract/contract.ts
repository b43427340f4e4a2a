import type { z } from 'zod'
import { app, session, settings } from './app.ts'
import { collections, git } from './collections.ts'
import type { Domain, Method } from './define.ts'
import { environments } from './environments.ts'
import { exports } from './exports.ts'
import { history } from './history.ts'
import { interchange } from './interchange.ts'
import { journal } from './journal.ts'
import { jq } from './jq.ts'
import { bodies, demo, request } from './request.ts'
import { secrets } from './secrets.ts'
import { snippets } from './snippets.ts'
import { variables } from './variables.ts'

/** Everything the page and the command line can ask. */
export const contract = {
  app,
  settings,
  session,
  environments,
  variables,
  secrets,
  collections,
  git,
  request,
  bodies,
  jq,
  demo,
  snippets,
  interchange,
  exports,
  history,
  journal,
}

export type Contract = typeof contract
export type DomainName = keyof Contract
type MethodsOf<D> = D extends Domain<infer M> ? M : never

/** "environments.list" and so on. */
export type MethodName = {
  [D in DomainName]: `${D}.${Extract<keyof MethodsOf<Contract[D]>, string>}`
}[DomainName]

type Lookup<N extends MethodName> = N extends `${infer D}.${infer M}`
  ? D extends DomainName
    ? M extends keyof MethodsOf<Contract[D]>
      ? MethodsOf<Contract[D]>[M]
      : never
    : never
  : never

/** Names of the methods that only read. */
export type QueryName = { [N in MethodName]: Lookup<N> extends { kind: 'query' } ? N : never }[MethodName]

type SchemaOf<N extends MethodName, K extends 'input' | 'output' | 'progress'> =
  Lookup<N> extends Method ? Lookup<N>[K] : never
/** What the asking side passes and gets. */
export type Input<N extends MethodName> = z.input<SchemaOf<N, 'input'>>
export type Output<N extends MethodName> = z.output<SchemaOf<N, 'output'>>
export type Progress<N extends MethodName> = z.output<SchemaOf<N, 'progress'>>
