import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import { attach, type Kind, type Securable } from './securable.ts'

interface Wish {
  kind: Kind
  name: string
  id: string
  settings: JsonObject
  now: number
  owner?: string
}

/** Owned and made by the caller unless said otherwise. */
export function newSecurable(parent: Securable | null, wish: Wish): Securable {
  const { kind, name, id, settings, now, owner = workspaceUser } = wish
  const securable: Securable = {
    kind,
    name,
    id,
    parent,
    children: new Map(),
    owner,
    created: now,
    createdBy: owner,
    updated: now,
    updatedBy: owner,
    grants: new Map(),
    settings,
  }
  if (parent !== null) attach(securable, parent)
  return securable
}
