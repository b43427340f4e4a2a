import type { Frame } from '#shared/contract/frame.ts'

/** One frame a line, however the network cut the bytes. */
export async function* readFrames(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Frame> {
  const parts: string[] = []
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = text.split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      parts.push(line)
      yield JSON.parse(parts.join('')) as Frame
      parts.length = 0
    }
    parts.push(last)
  }
}
