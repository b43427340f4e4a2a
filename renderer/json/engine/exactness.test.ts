import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter } from '#shared/json/print/byte-writer.ts'
import { JsonReader } from '#shared/json/print/json-reader.ts'
import { printJson } from '#shared/json/print/print-text.ts'
import { compactPrinter } from '#shared/json/print/printers.ts'
import { cut, cuts, jsonText } from './fixtures/arbitrary-json.ts'
import { flatten, readNaively } from './fixtures/naive-reader.ts'
import { JsonDocument } from './json-document.ts'

/** Texts that leave the document, of every value in turn. */
interface Seen {
  raw: string[]
  said: string[]
  rows: string[]
}

function seenIn(document: JsonDocument): Seen {
  const count = document.scanner.structure.nodeCount
  const nodes = Array.from({ length: count }, (_, node) => node)
  document.expansion.openToDepth(Number.POSITIVE_INFINITY)
  const rows = document.rows(0, count + 1)
  return {
    raw: nodes.map((node) => document.rawText(node)),
    said: nodes.map((node) => document.valueText(node)),
    rows: rows.map(({ node, depth, place, siblings, key, kind, text, count }) =>
      [node, depth, place, siblings, key, kind, kind === 'object' || kind === 'array' ? count : text].join(' '),
    ),
  }
}

const kinds: Readonly<Record<string, string>> = {
  '{': 'object',
  '[': 'array',
  '"': 'string',
  t: 'boolean',
  f: 'boolean',
  n: 'null',
}

function expected(source: string): Seen {
  const roots = readNaively(source)
  const seen: Seen = { raw: [], said: [], rows: [] }
  const walk = (nodes: ReturnType<typeof readNaively>) => {
    for (const { text, depth, key, place, children } of nodes) {
      const kind = kinds[text[0]!] ?? 'number'
      const last = kind === 'object' || kind === 'array' ? children.length : text
      const name = key === null ? null : key.slice(1, -1)
      seen.rows.push([seen.raw.length, depth, place, nodes.length, name, kind, last].join(' '))
      seen.raw.push(text)
      seen.said.push(kind === 'string' ? (JSON.parse(text) as string) : text)
      walk(children)
    }
  }
  walk(roots)
  return seen
}

/** The text without the space between tokens. */
function squeeze(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/gs, (_, string: string | undefined) => string ?? '')
}

function prettyOf(bytes: Uint8Array): string {
  const pieces: Uint8Array[] = []
  printJson(bytes, 'pretty', (piece) => pieces.push(piece))
  return Buffer.concat(pieces).toString()
}

function compactOf(chunks: readonly Uint8Array[]): string {
  const pieces: Uint8Array[] = []
  const out = new ByteWriter((piece) => pieces.push(piece))
  const reader = new JsonReader(compactPrinter(out))
  for (const chunk of chunks) reader.write(chunk)
  reader.end()
  out.flush()
  return Buffer.concat(pieces).toString()
}

test('ten thousand documents, cut anywhere, leave the tree, the clipboard, pretty and compact text digit for digit', () => {
  fc.assert(
    fc.property(jsonText, cuts, (source, fractions) => {
      const bytes = new TextEncoder().encode(source)
      const document = new JsonDocument()
      const chunks = cut(bytes, fractions)
      for (const chunk of chunks) document.append(chunk)
      document.finish()
      expect(document.scanner.problem).toBeNull()
      expect(JSON.stringify(seenIn(document))).toBe(JSON.stringify(expected(source)))
      expect(squeeze(prettyOf(bytes))).toBe(squeeze(source))
      expect(compactOf(chunks)).toBe(squeeze(source))
    }),
    { numRuns: 10_000 },
  )
})

test('a document that still arrives says the same about what is whole already', () => {
  fc.assert(
    fc.property(jsonText, cuts, (source, fractions) => {
      const bytes = new TextEncoder().encode(source)
      const all = flatten(readNaively(source))
      const document = new JsonDocument()
      for (const chunk of cut(bytes, fractions)) {
        document.append(chunk)
        const { structure } = document.scanner
        document.expansion.openToDepth(Number.POSITIVE_INFINITY)
        expect(document.expansion.rowCount).toBe(structure.nodeCount)
        for (let node = 0; node < structure.nodeCount; node++) {
          const container = structure.containerOf(node)
          const whole = node + 1 < structure.nodeCount || structure.parentOf(node) !== 0xffff_ffff
          if (container < 0xffff_ffff ? structure.endByte.at(container) !== 0xffff_ffff : whole)
            expect(document.rawText(node)).toBe(all[node]?.text)
        }
      }
    }),
    { numRuns: 500 },
  )
})
