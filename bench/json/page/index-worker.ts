import { ByteStore } from '#renderer/json/engine/byte-store.ts'
import { JsonDocument } from '#renderer/json/engine/json-document.ts'

/** Index and `JSON.parse` of one body, in turns in one thread; bytes and text are there beforehand. */
const scope = globalThis as unknown as {
  onmessage: (event: { data: { url: string; rounds: number } }) => void
  postMessage: (message: { ours: number[]; floor: number[] }) => void
  kept: unknown
}

function time(work: () => unknown): number {
  const start = performance.now()
  scope.kept = work()
  return performance.now() - start
}

scope.onmessage = async ({ data: { url, rounds } }) => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const floor = time(() => JSON.parse(text))
    const store = new ByteStore(bytes.length)
    store.append(bytes)
    const ours = time(() => {
      const document = new JsonDocument(store)
      document.read()
      document.finish()
      return document
    })
    if (round === 0) continue
    times.floor.push(floor)
    times.ours.push(ours)
  }
  scope.postMessage(times)
}
