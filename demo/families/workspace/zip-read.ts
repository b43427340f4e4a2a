import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-write.ts'

const mostEntries = 1000
const mostBytes = 10 * 1024 * 1024

/** The files of a zip archive; undefined when it is none, is broken, or unpacks to more than 10 MB. */
export function readZip(archive: Buffer): readonly ZipEntry[] | undefined {
  try {
    return entriesOf(archive)
  } catch {
    return undefined
  }
}

/** Reading beyond the end throws, as every other fault of an archive does. */
function entriesOf(archive: Buffer): readonly ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06'))
  if (end < 0) throw new Error('No directory.')
  const count = archive.readUInt16LE(end + 10)
  if (count > mostEntries) throw new Error('Too many files.')
  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  let left = mostBytes
  for (let place = 0; place < count; place += 1) {
    if (archive.subarray(at, at + 4).toString('latin1') !== 'PK\x01\x02') throw new Error('No entry.')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString()
    if (!name.endsWith('/')) {
      const bytes = unpack(archive, at, left)
      left -= bytes.length
      entries.push({ name, bytes })
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(archive: Buffer, at: number, most: number): Buffer {
  const method = archive.readUInt16LE(at + 10)
  const length = archive.readUInt32LE(at + 20)
  const local = archive.readUInt32LE(at + 42)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  if (start + length > archive.length) throw new Error('Cut off.')
  const packed = archive.subarray(start, start + length)
  const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  if ((method !== 0 && method !== 8) || bytes.length > most) throw new Error('Cannot be unpacked.')
  return Buffer.from(bytes)
}
