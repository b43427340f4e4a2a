import { BlockList } from 'node:net'
import { PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceConf } from '../workspace-conf/workspace-conf.ts'
import { type IpList, workspaceIpLists } from './ip-list.ts'

/** Where the demo workspace takes its caller to be: in the range of the sample list of the office. */
const callerAddress = '203.0.113.25'

/** Of the workspace's lists, as they would be, where they are in force. Throws INVALID_STATE. */
export function demandCallerStaysIn(lists: Iterable<IpList>, store: Store): void {
  if (workspaceConf(store).get('enableIpAccessLists') === 'true') demandEntry([...lists])
}

/** Before the lists come into force. Throws INVALID_STATE. */
export function demandCallerGetsIn(store: Store): void {
  demandEntry([...workspaceIpLists(store).values()])
}

function demandEntry(lists: readonly IpList[]): void {
  const inForce = lists.filter(({ enabled }) => enabled)
  const allowing = inForce.filter(({ type }) => type === 'ALLOW')
  const blocked = holdsCaller(inForce.filter(({ type }) => type === 'BLOCK'))
  if (!blocked && (allowing.length === 0 || holdsCaller(allowing))) return
  const message = `Your current IP ${callerAddress} will not be allowed to access the workspace under this configuration.`
  throw new PlatformError(400, 'INVALID_STATE', message)
}

function holdsCaller(lists: readonly IpList[]): boolean {
  const addresses = new BlockList()
  for (const text of lists.flatMap((list) => list.addresses)) {
    const [address, prefix] = text.split('/')
    addresses.addSubnet(address!, Number(prefix ?? 32))
  }
  return addresses.check(callerAddress)
}
