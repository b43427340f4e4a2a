import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { workspaceDirectory } from '../scim/directory.ts'
import type { Token } from './token.ts'

const day = 86_400_000

interface Sample {
  /** The name of a user or the application of a service principal. */
  owner: string
  comment: string
  /** Days since its making, and from now to its end. */
  age: number
  left: number | null
  id?: string
  scopes?: readonly string[]
}

const samples: readonly Sample[] = [
  { owner: workspaceUser, comment: 'laptop', age: 41, left: 49, id: '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e' },
  { owner: workspaceUser, comment: 'notebook exports', age: 8, left: 22, scopes: ['workspace'] },
  { owner: 'someone.else@example.com', comment: 'command line', age: 120, left: null },
  { owner: 'ada.example@example.com', comment: 'dashboards', age: 3, left: 4, scopes: ['sql'] },
  { owner: '4c5d6e7f-8091-4a2b-9c3d-4e5f60718293', comment: 'nightly load', age: 60, left: 305 },
]

/** Tokens of people and of a service principal, for whom the caller made one. */
export function sampleTokens(store: Store): Map<string, Token> {
  const { Users, ServicePrincipals } = workspaceDirectory(store).resources
  const principals = [...Users.values(), ...ServicePrincipals.values()]
  const idOf = (name: string) =>
    principals.find(({ userName, applicationId }) => userName === name || applicationId === name)?.id
  const now = store.clock.now()
  const tokens = samples.map(({ owner, comment, age, left, id, scopes }): Token => {
    const maker = owner.includes('@') ? owner : workspaceUser
    return {
      id: id ?? fingerprint(`${owner} ${comment}`, 64),
      comment,
      scopes,
      created: now - age * day,
      expires: left === null ? null : now + left * day,
      owner: String(idOf(owner)),
      createdBy: String(idOf(maker)),
      createdByName: maker,
    }
  })
  return new Map(tokens.map((token) => [token.id, token]))
}
