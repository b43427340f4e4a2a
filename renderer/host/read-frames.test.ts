import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFrames } from './read-frames.ts'

const frames = [
  { type: 'progress', value: { text: 'Zürich €\n' } },
  { type: 'progress', value: null },
  { type: 'result', value: ['𝄞', 1] },
]

test('frames are whole however the network cuts the bytes', async () => {
  const bytes = new TextEncoder().encode(frames.map((frame) => `${JSON.stringify(frame)}\n`).join(''))
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(bytes.length)), async (cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const body = new ReadableStream({
        start(controller) {
          edges.slice(1).forEach((end, i) => {
            if (end > edges[i]!) controller.enqueue(bytes.slice(edges[i], end))
          })
          controller.close()
        },
      })
      const read = []
      for await (const frame of readFrames(body)) read.push(frame)
      expect(read).toEqual(frames)
    }),
  )
})
