import styles from './TreeRow.module.css'

/** What is coloured: the kind of text. */
export type TextLanguage = 'json' | 'xml' | 'html' | 'csv' | 'text'

export interface ColouredPart {
  text: string
  style: string | undefined
}

const json = /("(?:[^"\\]|\\.)*"?)(\s*:)?|(-?\d[\d.eE+-]*)|(true|false)|(null)|[^"\d\-tfn]+|./g
const endOfString = /^(?:[^"\\]|\\.)*"?/
const markup =
  /(<!--.*?(?:-->|$)|<[!?][^>]*>?)|(<\/?[\w:.-]+)|(\/?>)|([\w:.-]+)(?==)|("[^"]*"?|'[^']*'?)|(&#?\w+;)|[^<>&"'\w:.-]+|./g
const csv = /("(?:[^"]|"")*"?)|([,;\t])|(-?\d[\d.eE+-]*)(?=[,;\t]|$)|[^",;\t]+|./g

function jsonParts(text: string, quoted: boolean): ColouredPart[] {
  const parts: ColouredPart[] = []
  let rest = text
  if (quoted) {
    // A long string goes on from the line before.
    const inside = endOfString.exec(text)?.[0] ?? ''
    parts.push({ text: inside, style: styles.string })
    rest = text.slice(inside.length)
  }
  for (const [whole, string, colon, number, boolean, nothing] of rest.matchAll(json)) {
    if (string && colon) {
      parts.push({ text: string, style: styles.keyToken }, { text: colon, style: styles.punctuation })
      continue
    }
    const style = string
      ? styles.string
      : number
        ? styles.number
        : boolean
          ? styles.boolean
          : nothing
            ? styles.null
            : styles.punctuation
    parts.push({ text: whole, style })
  }
  return parts
}

function markupParts(text: string): ColouredPart[] {
  let inTag = false
  return [...text.matchAll(markup)].map(([whole, comment, tag, end, name, value, entity]) => {
    if (tag) inTag = true
    const style = comment
      ? styles.null
      : tag || end
        ? styles.keyToken
        : entity
          ? styles.boolean
          : inTag && name
            ? styles.number
            : inTag && value
              ? styles.string
              : undefined
    if (end) inTag = false
    return { text: whole, style }
  })
}

function csvParts(text: string): ColouredPart[] {
  return [...text.matchAll(csv)].map(([whole, quoted, separator, number]) => ({
    text: whole,
    style: quoted ? styles.string : separator ? styles.punctuation : number ? styles.number : undefined,
  }))
}

/** A line cut into its colours; `quoted` when it begins inside a string of JSON. */
export function colourLine(text: string, language: TextLanguage, quoted: boolean): ColouredPart[] {
  if (language === 'json') return jsonParts(text, quoted)
  if (language === 'csv') return csvParts(text)
  return language === 'text' ? [{ text, style: undefined }] : markupParts(text)
}
