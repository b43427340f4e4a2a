/** Bytes of a page of WebAssembly memory. */
export const pageSize = 65_536
/** The most that two bytes of LEB128 can say: 1 GB less one page. jq-wasm itself stops at 256 MB, which a list of 35 MB fills. */
export const mostPages = 16_383

const memorySection = 5

/** The same program, whose memory may grow to `mostPages`. Throws where the program is not as it is known. */
export function raiseHeapLimit(wasm: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(wasm)
  let at = 8
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const section = bytes[at++]
    const size = number()
    const end = at + size
    if (section === memorySection) {
      const [count, flags] = [number(), number()]
      number()
      if (count !== 1 || flags !== 1 || end - at !== 2) break
      bytes[at] = (mostPages & 0x7f) | 0x80
      bytes[at + 1] = mostPages >> 7
      return bytes
    }
    at = end
  }
  throw new Error('The memory of jq is not declared as expected')
}
