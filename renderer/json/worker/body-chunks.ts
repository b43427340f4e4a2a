const pieceSize = 1024 * 1024

/**
 * The bytes of a body as they arrive. All pieces share one buffer: each is good until the next is asked for. Without
 * that every megabyte would be memory that is new to the system, which costs more than to read it.
 * The first `skip` bytes are left out.
 */
export async function* bodyChunks(body: ReadableStream<Uint8Array<ArrayBuffer>>, skip = 0): AsyncGenerator<Uint8Array> {
  const reader = body.getReader({ mode: 'byob' })
  let buffer = new ArrayBuffer(pieceSize)
  let left = skip
  try {
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer))
      if (done) return
      const skipped = Math.min(left, value.length)
      left -= skipped
      if (skipped < value.length) yield value.subarray(skipped)
      buffer = value.buffer
    }
  } finally {
    // Also when nobody wants the rest: it need not come then.
    void reader.cancel().catch(() => undefined)
  }
}
