import { expect, test } from 'vitest'
import { asciiText, byteAtColumn, describeByte, hexColumn, hexText, offsetText, parseOffset } from './hex-format.ts'

const bytes = Uint8Array.of(0x7b, 0x22, 0x69, 0x64, 0x22, 0x3a, 0, 255, 10, 0x41)

test('bytes are written as a hex editor does', () => {
  expect(hexText(bytes, 16)).toBe('7b 22 69 64 22 3a 00 ff  0a 41')
  expect(asciiText(bytes)).toBe('{"id":...A')
  expect(offsetText(31)).toBe('0000001f')
  expect(describeByte(31, 0x7b)).toBe('offset 31 (0x1f), byte 123 (0x7b)')
})

test.each([8, 16])('a byte is found where it is written, %i in a row', (perRow) => {
  for (let at = 0; at < perRow; at++) {
    expect(byteAtColumn(hexColumn(at, perRow), perRow)).toBe(at)
    expect(byteAtColumn(hexColumn(at, perRow) + 1, perRow)).toBe(at)
  }
})

test.each([
  ['31', 31],
  ['0x1F', 31],
  ['1fh', 31],
  ['$1f', 31],
  ['1,024', 1024],
  ['1f', null],
  ['', null],
  ['-1', null],
])('the offset %j is %j', (text, wanted) => {
  expect(parseOffset(text)).toBe(wanted)
})
