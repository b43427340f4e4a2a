import { isMap, isScalar, isSeq, Pair, type Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { flag, setFlag, setText, text } from '../../storage/yaml-text.ts'

/** What a key says: a text, a flag or number; undefined takes the key away. */
export type Value = string | boolean | number | undefined

/** Puts a key where the order of a file wants it; what stands there already stays in its place. */
export function place(map: YAMLMap, order: readonly string[], key: string, value: Scalar | YAMLMap | YAMLSeq): void {
  if (map.has(key)) {
    map.set(key, value)
    return
  }
  const earlier = new Set(order.slice(0, order.indexOf(key)))
  const after = map.items.findLastIndex((pair) => isScalar(pair.key) && earlier.has(String(pair.key.value)))
  map.items.splice(after < 0 ? map.items.length : after + 1, 0, new Pair(text(key), value))
}

/** Writes values below their keys, in this order; lines that say the same already stay as they are. */
export function write(map: YAMLMap, order: readonly string[], values: Readonly<Record<string, Value>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) map.delete(key)
    else if (!map.has(key)) place(map, order, key, typeof value === 'string' ? text(value) : flag(value))
    else if (typeof value === 'string') setText(map, key, value)
    else setFlag(map, key, value)
  }
}

/** The map below a key; made when there is none. */
export function mapAt(map: YAMLMap, order: readonly string[], key: string): YAMLMap {
  const found = map.get(key, true)
  if (isMap(found)) return found
  const made = new YAMLMap()
  place(map, order, key, made)
  return made
}

/** A list of maps. A row that was there under the same name keeps its comments and what else it says. */
export function writeRows(
  map: YAMLMap,
  order: readonly string[],
  key: string,
  rows: readonly Readonly<Record<string, Value>>[],
): void {
  if (rows.length === 0) {
    map.delete(key)
    return
  }
  const found = map.get(key, true)
  const list: YAMLSeq = isSeq(found) ? found : new YAMLSeq()
  const old = list.items.filter((item) => isMap(item))
  const used = new Set<YAMLMap>()
  list.items = rows.map((row, at) => {
    const same = (item: YAMLMap | undefined) => item && !used.has(item) && item.get('name') === row.name
    const before = same(old[at]) ? old[at] : old.find(same)
    const item = before ?? new YAMLMap()
    used.add(item)
    write(item, Object.keys(row), row)
    return item
  })
  list.flow = false
  if (!isSeq(found)) place(map, order, key, list)
}

/** A list of texts on one line. */
export function writeList(
  map: YAMLMap,
  order: readonly string[],
  key: string,
  values: readonly string[],
  flow: boolean,
) {
  const found = map.get(key, true)
  if (values.length === 0) {
    map.delete(key)
    return
  }
  const before = isSeq(found) ? found.items.map((item) => (isScalar(item) ? item.value : null)) : []
  if (before.length === values.length && before.every((value, at) => value === values[at])) return
  const list: YAMLSeq = isSeq(found) ? found : new YAMLSeq()
  const old = list.items.filter((item) => isScalar(item))
  list.items = values.map((value) => old.find((item) => item.value === value) ?? text(value))
  if (!isSeq(found)) {
    list.flow = flow
    place(map, order, key, list)
  }
}
