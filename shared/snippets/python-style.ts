import { type LiteralStyle, unicodePoint } from './quote/literal.ts'

export const python: LiteralStyle = {
  quote: "'",
  escape: unicodePoint,
  variable: (name, encoded) => (encoded ? `quote(os.environ['${name}'], safe='')` : `os.environ['${name}']`),
  join: ' + ',
}
