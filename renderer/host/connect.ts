import type { DesktopBridge } from '#shared/contract/bridge.ts'
import { createHost, type Host } from './host.ts'
import { httpTransport } from './http-transport.ts'
import { ipcTransport } from './ipc-transport.ts'
import type { Transport } from './transport.ts'

/** The transport of the shell at hand and the host over it. Called once, by main.tsx. */
export function connect(): { transport: Transport; host: Host } {
  const bridge = (window as { trowel?: DesktopBridge }).trowel
  const transport = bridge ? ipcTransport(bridge) : httpTransport(document.baseURI)
  return { transport, host: createHost(transport) }
}
