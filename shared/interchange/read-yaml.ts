import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { AppError } from '../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue, numberOf } from '../json/exact-value.ts'

/** What no file of a person comes near, and what a file made to do harm is stopped by. */
const [longest, deepest, mostValues] = [64 * 1024 * 1024, 200, 2_000_000]

const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Reads a YAML file of another tool; `what` names it. Numbers keep every digit, tags and merge keys mean nothing, aliases
 * are followed as far as they stay small. Throws `import_failed` with the place of what is wrong.
 */
export function readYamlFile(text: string, what: string): JsonObject {
  const refuse = (reason: string, likely?: string): never => {
    throw new AppError('import_failed', `This is no ${what}: ${reason}.`, {
      ...(likely === undefined ? {} : { likely }),
      remedy: 'Export it again, or choose another file.',
    })
  }
  if (text.length > longest) return refuse('it is larger than 64 MB')
  // The reader of YAML takes long over thousands of directives, and nobody writes more than a few.
  if ((text.match(/^%/gm)?.length ?? 0) > 100) return refuse('it has too many lines that begin with %')
  const lines = new LineCounter()
  const { document, value } = read()
  const [failure] = document.errors
  if (failure) return refuse(`${place(failure.pos[0])} is not valid YAML`, failure.message)
  return isJsonObject(value) ? value : refuse('it has no "key: value" lines at its top')

  function place(offset: number): string {
    const { line, col } = lines.linePos(offset)
    return `line ${line}, column ${col}`
  }

  function read(): { document: Document.Parsed; value: JsonValue } {
    try {
      const document = parseDocument(text.replace(/^\uFEFF/, ''), {
        schema: 'failsafe',
        version: '1.2',
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'error',
        lineCounter: lines,
      })
      const isBroken = document.errors.length > 0 || document.contents === null
      return { document, value: isBroken ? null : valueIn(document.contents as ParsedNode, at) }
    } catch (error) {
      // Lists in lists by the thousand: the reader of YAML has no limit of its own.
      if (error instanceof RangeError) return refuse('it is nested too deeply')
      throw error
    }
  }

  function at(offset: number, reason: string): never {
    return refuse(`${place(offset)}: ${reason}`)
  }
}

/** The value of a node; `fail` says what is wrong at an offset. Equal keys: the last one stays. */
function valueIn(root: ParsedNode, fail: (offset: number, reason: string) => never): JsonValue {
  // Known by name in the order of the text, so that an alias means the last anchor before it.
  const anchors = new Map<string, { value: JsonValue; size: number } | null>()
  let size = 0

  function read(node: ParsedNode, depth: number): JsonValue {
    size += 1
    const [offset] = node.range
    if (depth > deepest) fail(offset, `nested more than ${deepest} levels deep`)
    if (size > mostValues) fail(offset, 'its aliases make it too large')
    if (isAlias(node)) return follow(node.source, offset)
    const { anchor } = node
    if (anchor !== undefined) anchors.set(anchor, null)
    const before = size
    const value = isScalar(node) ? scalar(node) : collection(node, depth)
    if (anchor !== undefined) anchors.set(anchor, { value, size: size - before + 1 })
    return value
  }

  function follow(name: string, offset: number): JsonValue {
    const known = anchors.get(name)
    if (known === undefined) return fail(offset, `nothing is called &${name} before`)
    if (known === null) return fail(offset, `&${name} holds itself`)
    size += known.size
    return known.value
  }

  function collection(node: ParsedNode, depth: number): JsonValue {
    if (isSeq(node)) return node.items.map((item) => read(item as ParsedNode, depth + 1))
    const object: Record<string, JsonValue> = Object.create(null)
    if (!isMap(node)) return object
    for (const { key, value } of node.items) {
      // A list or an object as a key: nothing that these tools write.
      if (!isScalar(key)) continue
      object[String(key.value ?? '')] = value === null ? null : read(value as ParsedNode, depth + 1)
    }
    return object
  }

  return read(root, 0)
}

/** A plain scalar may be a number, a boolean or nothing; in quotes or as a block it is text. */
function scalar(node: { value: unknown; type?: string | undefined }): JsonValue {
  const text = String(node.value ?? '')
  if (node.type !== 'PLAIN') return text
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === '' || text === '~' || text === 'null') return null
  return numberText.test(text) ? numberOf(text) : text
}
