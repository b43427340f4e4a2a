import type { Transform } from 'node:stream'
import zlib from 'node:zlib'

/** More than this many encodings on top of each other is an attack, not an answer. */
const maxCodings = 4
const options = { chunkSize: 256 * 1024 }

/** The encodings of an answer, outermost first; null when one is not known: then its bytes are shown as they came. */
export function codingsOf(contentEncoding: string | null): string[] | null {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse()
  const known =
    codings.length <= maxCodings && codings.every((coding) => /^(x-)?gzip$|^(deflate|br|zstd)$/.test(coding))
  return known ? codings : null
}

/** One stream for each encoding. `first` is the first byte of the body: "deflate" is sent with and without zlib's wrapper. */
export function createDecoders(codings: readonly string[], first: number): Transform[] {
  return codings.map((coding, at) => {
    if (coding === 'br') return zlib.createBrotliDecompress(options)
    if (coding === 'zstd') return zlib.createZstdDecompress(options)
    if (coding !== 'deflate') return zlib.createGunzip(options)
    return at === 0 && (first & 0x0f) !== 8 ? zlib.createInflateRaw(options) : zlib.createInflate(options)
  })
}
