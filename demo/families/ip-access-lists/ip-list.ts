import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { sampleAccountIpLists, sampleIpLists } from './sample-ip-lists.ts'

/** What a request says of a list. */
export interface IpListSettings {
  label: string
  type: 'ALLOW' | 'BLOCK'
  /** IPv4 addresses and CIDR ranges, as they were sent. */
  addresses: readonly string[]
  enabled: boolean
}

export interface IpList extends IpListSettings {
  id: string
  /** Ids of users, and milliseconds since 1970. */
  createdBy: string
  updatedBy: string
  created: number
  updated: number
}

export type IpLists = Map<string, IpList>

export function workspaceIpLists(store: Store): IpLists {
  return store.part(sampleIpLists)
}

export function accountIpLists(store: Store): IpLists {
  return store.part(sampleAccountIpLists)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findIpList(lists: IpLists, id: string): IpList {
  const list = lists.get(id)
  if (list === undefined) throw doesNotExist(`IP access list with id ${id} does not exist.`)
  return list
}

export function describeIpList(list: IpList): JsonObject {
  return {
    list_id: list.id,
    label: list.label,
    ip_addresses: list.addresses,
    address_count: list.addresses.length,
    list_type: list.type,
    enabled: list.enabled,
    created_at: list.created,
    created_by: numberOf(list.createdBy),
    updated_at: list.updated,
    updated_by: numberOf(list.updatedBy),
  }
}
