/** How binary formats begin. Latin-1 text, at an offset. */
interface Magic {
  at?: number
  text: string
  kind: 'image' | 'binary'
  format: string
}

/** The format of documents that have pages. */
export const pdf = 'PDF document'

const magic: readonly Magic[] = [
  { text: '\x89PNG', kind: 'image', format: 'PNG image' },
  { text: '\xff\xd8\xff', kind: 'image', format: 'JPEG image' },
  { text: 'GIF8', kind: 'image', format: 'GIF image' },
  { text: 'WEBP', at: 8, kind: 'image', format: 'WebP image' },
  { text: 'ftypavif', at: 4, kind: 'image', format: 'AVIF image' },
  { text: '\x00\x00\x01\x00', kind: 'image', format: 'icon' },
  { text: 'II*\x00', kind: 'binary', format: 'TIFF image' },
  { text: 'MM\x00*', kind: 'binary', format: 'TIFF image' },
  { text: '%PDF-', kind: 'binary', format: pdf },
  { text: '[Content_Types].xml', at: 30, kind: 'binary', format: 'Office document' },
  { text: 'META-INF/', at: 30, kind: 'binary', format: 'Java archive' },
  { text: 'PK\x03\x04', kind: 'binary', format: 'ZIP archive' },
  { text: 'PK\x05\x06', kind: 'binary', format: 'empty ZIP archive' },
  { text: '\x1f\x8b', kind: 'binary', format: 'gzip archive' },
  { text: 'BZh', kind: 'binary', format: 'bzip2 archive' },
  { text: '\xfd7zXZ\x00', kind: 'binary', format: 'xz archive' },
  { text: '7z\xbc\xaf\x27\x1c', kind: 'binary', format: '7-Zip archive' },
  { text: '\x28\xb5\x2f\xfd', kind: 'binary', format: 'Zstandard archive' },
  { text: 'ustar', at: 257, kind: 'binary', format: 'tar archive' },
  { text: 'PAR1', kind: 'binary', format: 'Parquet file' },
  { text: 'PARE', kind: 'binary', format: 'encrypted Parquet file' },
  { text: 'Obj\x01', kind: 'binary', format: 'Avro file' },
  { text: 'ORC', kind: 'binary', format: 'ORC file' },
  { text: 'ARROW1', kind: 'binary', format: 'Arrow file' },
  { text: '\xff\xff\xff\xff', kind: 'binary', format: 'Arrow stream' },
  { text: 'SQLite format 3\x00', kind: 'binary', format: 'SQLite database' },
  { text: '\x7fELF', kind: 'binary', format: 'Linux program' },
  { text: '\x00asm', kind: 'binary', format: 'WebAssembly module' },
]

/** Short marks that are words of texts, too: only believed where binary bytes follow. */
const doubtful = new Set(['BZh', 'ORC', 'PAR1', 'PARE', 'ARROW1'])

/** What binary bytes are by how they begin; null where nothing is known. */
export function knownFormat(head: Uint8Array): { kind: 'image' | 'binary'; format: string } | null {
  const text = String.fromCharCode(...head.subarray(0, 512))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  const binary = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)
  const found = magic.find(({ text: mark, at = 0 }) => {
    return text.startsWith(mark, at) && (binary || text.length <= mark.length || !doubtful.has(mark))
  })
  return found ? { kind: found.kind, format: found.format } : null
}
