/**
 * How values get into a URL. All take text whose variables are filled in already. Lone surrogates, which have no encoding,
 * become U+FFFD.
 */

/** A whole value: everything but letters, digits and `-_.~` is escaped, `%` too. */
export function encodeValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A query name or value. What a query may hold as it is stays readable: `a:b/c,d`. `'` is escaped, as browsers do. */
export function encodeQuery(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%(3A|2F|2C|40)/g, decodeURIComponent)
    .replaceAll("'", '%27')
}

/** A path value. Slashes stay only where the value is a path of its own. */
export function encodePath(text: string, keepSlashes: boolean): string {
  const encode = (segment: string) =>
    encodeURIComponent(segment.toWellFormed()).replace(/%(3A|40|2C|3D|24|2B)/g, decodeURIComponent)
  return keepSlashes ? text.split('/').map(encode).join('/') : encode(text)
}

/** Text that was typed as part of the address: what is legal there stays, `%XX` too; the rest is escaped. */
export function encodeTyped(text: string): string {
  return text.toWellFormed().replace(/%(?![0-9A-Fa-f]{2})|[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~[\]]+/g, encodeURIComponent)
}
