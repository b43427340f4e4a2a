import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import { workspaceId } from '../../http/write-answer.ts'
import type { Store } from '../../store.ts'
import { findPrincipal, workspaceDirectory } from '../scim/directory.ts'
import { sampleTokens } from './sample-tokens.ts'

/** The value itself goes out once, in the answer that made it, and is kept nowhere. */
export interface Token {
  id: string
  comment: string | undefined
  scopes: readonly string[] | undefined
  /** Milliseconds since 1970. */
  created: number
  /** null: never. */
  expires: number | null
  /** The ids of principals. */
  owner: string
  createdBy: string
  /** The name that whoever created it had then. */
  createdByName: string
}

/** Those that can be used: neither expired nor of somebody who has left. */
export function tokensOf(store: Store): Map<string, Token> {
  const tokens = store.part(sampleTokens)
  const directory = workspaceDirectory(store)
  for (const { id, expires, owner } of tokens.values()) {
    const isOver = expires !== null && expires <= store.clock.now()
    if (isOver || findPrincipal(directory, owner) === undefined) tokens.delete(id)
  }
  return tokens
}

/** Throws RESOURCE_DOES_NOT_EXIST. With `owner`, the tokens of others do not exist. */
export function findToken(parameters: Parameters, store: Store, owner?: string): Token {
  const id = parameters.requiredText('token_id')
  const token = tokensOf(store).get(id)
  if (token === undefined || (owner !== undefined && token.owner !== owner)) {
    throw doesNotExist(`Token with ID ${id.slice(0, 200)} does not exist!`)
  }
  return token
}

/** As its owner sees it. */
export function describeToken({ id, created, expires, comment, scopes }: Token): JsonObject {
  return {
    token_id: id,
    creation_time: created,
    expiry_time: expires ?? -1,
    ...(comment === undefined ? {} : { comment }),
    ...(scopes === undefined ? {} : { scopes }),
  }
}

/** As an admin sees it. */
export function describeManagedToken(token: Token): JsonObject {
  return {
    ...describeToken(token),
    created_by_id: numberOf(token.createdBy),
    created_by_username: token.createdByName,
    owner_id: numberOf(token.owner),
    workspace_id: numberOf(workspaceId),
  }
}
