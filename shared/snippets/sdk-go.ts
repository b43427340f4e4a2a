import { joinedHeaders } from './call-parts.ts'
import { leftOut } from './databricks-cli.ts'
import { jsonBody } from './json-body.ts'
import { expression, type LiteralStyle, lines, literal, unicodePoint } from './quote/literal.ts'
import { cannot, type SnippetCall, type Written } from './snippet.ts'

const style: LiteralStyle = {
  quote: '"',
  escape: unicodePoint,
  variable: (name, encoded) => (encoded ? `url.PathEscape(os.Getenv("${name}"))` : `os.Getenv("${name}")`),
  join: ' + ',
}

/** The SDK's client for any call: it signs in, waits when asked to, and decodes. */
export function sdkGo(call: SnippetCall): Written {
  const body = jsonBody(call, 'The SDK for Go')
  if (body && /^(GET|HEAD|DELETE)$/.test(call.method))
    throw cannot(`The SDK for Go cannot send a body with ${call.method}.`)
  const { headers, notes } = joinedHeaders(call.headers.filter(({ name }) => leftOut(call).includes(name)))
  const encodes = call.variables.some(({ encoded }) => encoded)
  const bodyLines = body ? lines(body, style, { indent: '\t\t', encoded: false }) : []
  const packages = ['context', 'encoding/json', 'fmt', ...(encodes ? ['net/url'] : []), 'os']
  const text = [
    'package main',
    '',
    'import (',
    ...packages.map((name) => `\t"${name}"`),
    '',
    '\t"github.com/databricks/databricks-sdk-go/client"',
    '\t"github.com/databricks/databricks-sdk-go/config"',
    ')',
    '',
    'func main() {',
    `\tapi, err := client.New(&config.Config{Host: ${expression(call.origin, style)}, Token: os.Getenv("${call.tokenVariable ?? 'DATABRICKS_TOKEN'}")})`,
    '\tif err != nil {',
    '\t\tpanic(err)',
    '\t}',
    `\theaders := map[string]string{${headers.map(({ name, value }) => `${literal(name, style)}: ${expression(value, style)}`).join(', ')}}`,
    ...(body
      ? [
          '\t// A string goes out as it is, digit by digit.',
          `\tbody := ${bodyLines.map((line) => line.trim()).join(' +\n\t\t')}`,
        ]
      : []),
    '\tvar answer json.RawMessage',
    `\terr = api.Do(context.Background(), ${literal(call.method, style)}, ${expression(call.path, style, true)}, headers, nil, ${body ? 'body' : 'nil'}, &answer)`,
    '\tif err != nil {',
    '\t\tpanic(err)',
    '\t}',
    '\tfmt.Println(string(answer))',
    '}',
    '',
  ]
  return { text: text.join('\n'), notes: [...notes, 'Needs github.com/databricks/databricks-sdk-go v0.60 or newer.'] }
}
