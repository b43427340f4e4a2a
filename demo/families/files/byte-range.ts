/**
 * The bytes that a Range header asks for, both ends included; null for the whole file, also where the header asks
 * for several ranges or is not understood; 'none' where it begins beyond the end.
 */
export function byteRange(header: string | undefined, length: number): readonly [number, number] | null | 'none' {
  const [, from = '', to = ''] = /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Math.min(Number(to), length)
    return last === 0 ? 'none' : [length - last, length - 1]
  }
  const end = to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (Number(from) >= length) return 'none'
  return end < Number(from) ? null : [Number(from), end]
}
