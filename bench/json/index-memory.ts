import { ByteStore } from '#renderer/json/engine/byte-store.ts'
import { JsonDocument } from '#renderer/json/engine/json-document.ts'
import { listBody } from './list-body.ts'

/** Megabytes that the index of a list answer takes beside its bytes. */
export function indexMemory(megabytes: number): number {
  const body = listBody(megabytes)
  const store = new ByteStore(body.length)
  for (const piece of body.pieces()) store.append(piece)
  const before = process.memoryUsage()
  const document = new JsonDocument(store)
  document.read()
  document.finish()
  const after = process.memoryUsage()
  if (document.scanner.problem) throw new Error(document.scanner.problem.message)
  return (after.arrayBuffers - before.arrayBuffers + Math.max(after.heapUsed - before.heapUsed, 0)) / 1e6
}
