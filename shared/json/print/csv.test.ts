import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, cuts, jsonText } from '#renderer/json/engine/fixtures/arbitrary-json.ts'
import { type NaiveNode, readNaively } from '#renderer/json/engine/fixtures/naive-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { Columns } from './columns.ts'
import { columnFinder, csvPrinter } from './csv.ts'
import { JsonReader } from './json-reader.ts'

function csv(source: string, spreadsheet = false, fractions: readonly number[] = []): string {
  const bytes = new TextEncoder().encode(source)
  const pieces: Uint8Array[] = []
  const out = new ByteWriter((piece) => pieces.push(piece))
  const columns = new Columns()
  for (const reading of ['find', 'print']) {
    const reader = new JsonReader(
      reading === 'find' ? columnFinder(columns) : csvPrinter(columns, out, { spreadsheet }),
    )
    for (const piece of cut(bytes, fractions)) reader.write(piece)
    reader.end()
  }
  out.flush()
  return Buffer.concat(pieces).toString()
}

/** Strict RFC 4180; a cell is its text, and whether it was quoted. */
function readCsv(text: string): { text: string; quoted: boolean }[][] {
  const rows: { text: string; quoted: boolean }[][] = [[]]
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"'
    let cell = ''
    if (quoted) {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        cell += text[at]
        if (text[at] === '"') at++
      }
      at++
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++]
    rows.at(-1)!.push({ text: cell, quoted })
    if (text[at] === ',') {
      at++
      if (text[at] === '\r' || at === text.length) rows.at(-1)!.push({ text: '', quoted: false })
    }
    if (text[at] === '\r') {
      expect(text[at + 1]).toBe('\n')
      at += 2
      if (at < text.length) {
        rows.push([])
        if (text[at] === ',') rows.at(-1)!.push({ text: '', quoted: false })
        if (text[at] === ',') at++
      }
    }
  }
  return rows
}

test('columns are dotted, nested members beside their siblings, and every digit stays', () => {
  const source = `[
    {"id": 12345678901234567890, "at": {"x": 1.10, "y": -0}, "tags": ["a", {"b": 1e400}]},
    {"id": 2, "new": null, "at": {"z": true}, "e": {}, "s": ""}
  ]`
  expect(csv(source)).toBe(
    'id,at.x,at.y,at.z,tags,new,e,s\r\n' +
      '12345678901234567890,1.10,-0,,"[""a"",{""b"":1e400}]",,,\r\n' +
      '2,,,true,,,{},""\r\n',
  )
})

test('quotes, commas and line breaks are quoted; other texts are not', () => {
  expect(csv('[{"a":"x, y","b":"say \\"hi\\"","c":"1\\n2","d":"plain text","e":" edge"}]')).toBe(
    'a,b,c,d,e\r\n"x, y","say ""hi""","1\n2",plain text," edge"\r\n',
  )
})

test('values that are no objects have one column; two places never share a name', () => {
  expect(csv('[1,"a",[1, 2]]')).toBe('value\r\n1\r\na\r\n"[1,2]"\r\n')
  expect(csv('[{"a.b":1,"a":{"b":2}}]')).toBe('"[""a.b""]",.a.b\r\n1,2\r\n')
  expect(csv('{"a":1}\n{"a":2}')).toBe('a\r\n1\r\n2\r\n')
  expect(csv('[{"a":null}]')).toBe('a\r\n""\r\n')
})

test('formulas are only disarmed when the file is for a spreadsheet, and only in texts', () => {
  const source = '[{"=k":"=1+1","n":-5,"t":"@x","p":"+1","m":"-1","ok":"a=1"}]'
  expect(csv(source)).toBe('=k,n,t,p,m,ok\r\n=1+1,-5,@x,+1,-1,a=1\r\n')
  expect(csv(source, true)).toBe("\ufeff'=k,n,t,p,m,ok\r\n'=1+1,-5,'@x,'+1,'-1,a=1\r\n")
})

test('half a character stays as the escape that was sent', () => {
  expect(csv('[{"a":"x\\ud800y","b":"\\ud83d\\ude00"}]')).toBe('a,b\r\nx\\ud800y,😀\r\n')
})

test('rows whose keys are all different are no table', () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => `{"k${at}":1}`)
  expect(() => csv(`[${rows}]`)).toThrow('more than 20,000 different columns')
})

/** Every scalar of a row by its path, as it must come out, the last of equal keys; null for what is empty. Arrays are left out. */
function scalars(node: NaiveNode, path: string[], into: Map<string, string | null>): void {
  const { text } = node
  if (text.startsWith('[')) into.set(JSON.stringify(path), 'array')
  else if (text.startsWith('{')) {
    if (node.children.length === 0) into.set(JSON.stringify(path), '{}')
    for (const child of node.children) scalars(child, [...path, JSON.parse(child.key!)], into)
  } else into.set(JSON.stringify(path), text === 'null' ? null : text)
}

function escapeHalves(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : `\\u${found.charCodeAt(0).toString(16)}`,
  )
}

test('every number and every text of random rows is in its cell, digit for digit', () => {
  const key = fc.constantFrom('id', 'name', 'a b', 'n.x', 'q"', 'é')
  const member = fc.tuple(key, jsonText)
  const row = fc
    .uniqueArray(member, { maxLength: 5, selector: ([name]) => name })
    .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), cuts, (rows, fractions) => {
      const read = readCsv(csv(`[${rows.join(',')}]`, false, fractions))
      expect(read.length).toBe(rows.length + 1)
      for (const [at, text] of rows.entries()) {
        expect(read[at + 1]!.length).toBe(read[0]!.length)
        const wanted = new Map<string, string | null>()
        scalars(readNaively(text)[0]!, [], wanted)
        const cells = read[at + 1]!.filter((cell) => cell.text !== '' || cell.quoted).map((cell) => cell.text)
        for (const value of wanted.values()) {
          if (value === null || value === 'array') continue
          const said = value.startsWith('"') ? escapeHalves(JSON.parse(value)) : value
          if (said !== '') expect(cells).toContain(said)
        }
      }
    }),
    { numRuns: 1000 },
  )
})
