import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Peer, startPeer } from './testing/peer.ts'
import { type Sender, startSender } from './testing/sender.ts'

let peer: Peer
let sender: Sender
beforeEach(async () => {
  peer = await startPeer((response) => response.end('ok'))
})
afterEach(async () => {
  await sender.close()
  await peer.close()
})

/** Sends a file of 1,000,000 bytes to which something happens after its size was told. */
async function sendFile(change: (path: string) => Promise<void>, asField = false) {
  const folders = await startSender()
  const path = join(folders.folder, 'app.log')
  const find: Sender['files']['find'] = async (file) => {
    const found = await folders.files.find(file)
    await change(path)
    return found
  }
  sender = { ...folders, ...(await startSender({ deps: { files: { ...folders.files, find } } })) }
  await writeFile(path, 'a'.repeat(1_000_000))
  const file = await folders.files.register(path)
  const fields = [{ name: 'file', value: '', file, enabled: true, contentType: '' }]
  return sender.ask({
    method: 'POST',
    url: `${peer.origin}/`,
    body: asField ? { type: 'multipart', fields } : { type: 'file', file, contentType: 'text/plain' },
  })
}

test('a file that grows while it is sent goes out as long as was told, and the connection stays good', async () => {
  const answer = await sendFile((path) => writeFile(path, 'b'.repeat(2_000_000)))
  expect(answer.text).toBe('ok')
  expect(peer.received[0]?.body.length).toBe(1_000_000)
  expect((await sender.ask({ url: `${peer.origin}/next` })).text).toBe('ok')
  expect(peer.received.map(({ url }) => url)).toEqual(['/', '/next'])
  expect(peer.raw().match(/b{9,}/)?.[0].length).toBe(1_000_000)
})

test.each([
  ['becomes shorter', (path: string) => truncate(path, 10)],
  ['is removed', (path: string) => rm(path)],
])('a send of a file that %s meanwhile ends and says so', async (_, change) => {
  const gone = { code: 'invalid_body', message: 'The file app.log could not be read to its end.' }
  await expect(sendFile(change)).rejects.toMatchObject(gone)
})

test('a field with a file that becomes shorter meanwhile ends the send and says so', async () => {
  await expect(sendFile((path) => truncate(path, 10), true)).rejects.toMatchObject({ code: 'invalid_body' })
})
