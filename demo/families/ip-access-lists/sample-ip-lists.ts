import type { Store } from '../../store.ts'
import { meId } from '../scim/sample-directory.ts'
import type { IpList, IpListSettings, IpLists } from './ip-list.ts'

const day = 86_400_000

type Sample = readonly [id: string, label: string, type: IpListSettings['type'], addresses: readonly string[]]

const ofWorkspace: readonly Sample[] = [
  ['7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e', 'Head office', 'ALLOW', ['203.0.113.0/24']],
  ['1c9e4a7b-2f60-4d83-9b15-6e8f0a2c4d71', 'VPN', 'ALLOW', ['198.51.100.16/28', '198.51.100.40']],
  ['5d2a8c6f-7b31-4e09-8f4d-3a1b5c7e9f02', 'Known scanners', 'BLOCK', ['192.0.2.66', '192.0.2.128/25']],
]

const ofAccount: readonly Sample[] = [
  ['7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e', 'Account admins', 'ALLOW', ['203.0.113.0/26']],
]

export function sampleIpLists({ clock }: Store): IpLists {
  return byId(ofWorkspace, clock.now())
}

export function sampleAccountIpLists({ clock }: Store): IpLists {
  return byId(ofAccount, clock.now())
}

function byId(samples: readonly Sample[], now: number): IpLists {
  const lists = samples.map(([id, label, type, addresses], place): IpList => {
    const created = now - (90 - 20 * place) * day
    return {
      id,
      label,
      type,
      addresses,
      enabled: true,
      createdBy: meId,
      updatedBy: meId,
      created,
      updated: created + day,
    }
  })
  return new Map(lists.map((list) => [list.id, list]))
}
