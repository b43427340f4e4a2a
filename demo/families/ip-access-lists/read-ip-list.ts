import { isIPv4 } from 'node:net'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { IpList, IpListSettings, IpLists } from './ip-list.ts'

const longestLabel = 255
/** Of all lists together; a range counts as one. */
const mostAddresses = 1000

/** What a request says, over what was there. Throws for what cannot be. */
export function readIpList(parameters: Parameters, lists: IpLists, before?: IpList): IpListSettings {
  const label = parameters.text('label') ?? before?.label
  const type = parameters.choice('list_type', ['ALLOW', 'BLOCK']) ?? before?.type
  if (label === undefined || label === '') throw missingField('label')
  if (type === undefined) throw missingField('list_type')
  const addresses = parameters.has('ip_addresses') ? parameters.texts('ip_addresses') : (before?.addresses ?? [])
  const settings = { label, type, addresses, enabled: parameters.flag('enabled') ?? before?.enabled ?? true }
  const others = [...lists.values()].filter(({ id }) => id !== before?.id)
  check(settings, others)
  return settings
}

/** All of it: what a PUT leaves out is not taken from what was there. */
export function readWholeIpList(parameters: Parameters, lists: IpLists, before: IpList): IpListSettings {
  if (parameters.flag('enabled') === undefined) throw missingField('enabled')
  parameters.requiredText('label')
  parameters.requiredText('list_type')
  return readIpList(parameters, lists, { ...before, addresses: [] })
}

function check({ label, addresses }: IpListSettings, others: readonly IpList[]): void {
  if (label.length > longestLabel) throw invalidParameter(`label must not be longer than ${longestLabel} characters.`)
  for (const address of addresses) {
    if (!isAddressOrRange(address)) {
      throw invalidParameter(`${address.slice(0, 100)} is not a valid IPv4 address or CIDR range.`)
    }
  }
  if (others.some((other) => other.label === label)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `An IP access list with the label ${label} already exists.`)
  }
  const total = others.reduce((sum, other) => sum + other.addresses.length, addresses.length)
  if (total > mostAddresses) {
    throw quotaExceeded(`All IP access lists together hold no more than ${mostAddresses} addresses and ranges.`)
  }
}

/** A range's host bits are 0: 192.0.2.1/24 is none. */
function isAddressOrRange(text: string): boolean {
  const [address, prefix, ...more] = text.split('/')
  if (!isIPv4(address!) || more.length > 0) return false
  if (prefix === undefined) return true
  if (!/^(\d|[12]\d|3[0-2])$/.test(prefix)) return false
  const bits = address!.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  return bits % 2 ** (32 - Number(prefix)) === 0
}
