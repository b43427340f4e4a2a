import type { ByteWriter } from './byte-writer.ts'
import type { JsonSink } from './json-reader.ts'

/** Indentation grows up to here: without an end, deep nesting would make the text quadratic. */
export const deepestIndent = 64
const newline = 0x0a
const lineBegin = new Uint8Array(1 + 2 * deepestIndent).fill(0x20)
lineBegin[0] = newline

/** Indented by two spaces. Every token is copied as it is; only the space between tokens changes. */
export function prettyPrinter(out: ByteWriter): JsonSink {
  let depth = 0
  let begun = false
  /** An opened bracket waits for what comes first: an empty object stays on its line. */
  let opened = false
  const line = () => out.bytes(lineBegin, 0, 1 + 2 * Math.min(depth, deepestIndent))
  const before = () => {
    if (opened || (depth === 0 && begun)) line()
    opened = false
    begun = true
  }
  return {
    open(code) {
      before()
      out.byte(code)
      depth++
      opened = true
    },
    close(code) {
      depth--
      if (!opened) line()
      opened = false
      out.byte(code)
    },
    comma() {
      out.byte(0x2c)
      line()
    },
    colon() {
      out.byte(0x3a)
      out.byte(0x20)
    },
    token: before,
    piece: (bytes, from, to) => out.bytes(bytes, from, to),
    tokenEnd: () => undefined,
  }
}

/** Without any space between tokens; several values after each other get a line each. */
export function compactPrinter(out: ByteWriter): JsonSink {
  let depth = 0
  let begun = false
  const before = () => {
    if (depth === 0 && begun) out.byte(newline)
    begun = true
  }
  return {
    open(code) {
      before()
      out.byte(code)
      depth++
    },
    close(code) {
      depth--
      out.byte(code)
    },
    comma: () => out.byte(0x2c),
    colon: () => out.byte(0x3a),
    token: before,
    piece: (bytes, from, to) => out.bytes(bytes, from, to),
    tokenEnd: () => undefined,
  }
}

/** JSON Lines: every item of an array on a line of its own, without space. Without an array: every value. */
export function linesPrinter(out: ByteWriter): JsonSink {
  let depth = 0
  /** Whether the value at the top is an array, which is then taken apart. */
  let apart = false
  let begun = false
  const inside = () => depth > (apart ? 1 : 0)
  const before = () => {
    if (inside()) return
    if (begun) out.byte(newline)
    begun = true
  }
  return {
    open(code) {
      if (depth === 0) apart = code === 0x5b
      if (depth > 0 || !apart) {
        before()
        out.byte(code)
      }
      depth++
    },
    close(code) {
      depth--
      if (depth > 0 || !apart) out.byte(code)
      if (depth === 0) apart = false
    },
    comma() {
      if (inside()) out.byte(0x2c)
    },
    colon: () => out.byte(0x3a),
    token: before,
    piece: (bytes, from, to) => out.bytes(bytes, from, to),
    tokenEnd: () => undefined,
  }
}
