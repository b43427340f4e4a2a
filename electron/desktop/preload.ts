import { contextBridge, ipcRenderer } from 'electron'
import { bridgeChannels, type DesktopBridge } from '#shared/contract/bridge.ts'

/** All that the page gets of Electron. Channels are fixed here, and no event object is passed on: it holds the sender. */
const bridge: DesktopBridge = {
  start(id, name, input) {
    ipcRenderer.send(bridgeChannels.start, id, name, input)
  },
  cancel(id) {
    ipcRenderer.send(bridgeChannels.cancel, id)
  },
  onFrame(listener) {
    ipcRenderer.on(bridgeChannels.frame, (_event, id, frame) => listener(id, frame))
  },
}

contextBridge.exposeInMainWorld('trowel', Object.freeze(bridge))
