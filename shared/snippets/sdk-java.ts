import { joinedHeaders } from './call-parts.ts'
import { leftOut } from './databricks-cli.ts'
import { jsonBody } from './json-body.ts'
import { expression, type LiteralStyle, lines, literal, unicodeUnits } from './quote/literal.ts'
import type { SnippetCall, Written } from './snippet.ts'

const style: LiteralStyle = {
  quote: '"',
  escape: unicodeUnits,
  variable: (name, encoded) =>
    encoded
      ? `URLEncoder.encode(System.getenv("${name}"), StandardCharsets.UTF_8).replace("+", "%20")`
      : `System.getenv("${name}")`,
  join: ' + ',
}

/** The SDK's client for any call. */
export function sdkJava(call: SnippetCall): Written {
  const body = jsonBody(call, 'The SDK for Java')
  const { headers, notes } = joinedHeaders(call.headers.filter(({ name }) => leftOut(call).includes(name)))
  if (body) headers.unshift({ name: 'Content-Type', value: [{ type: 'text', text: 'application/json' }] })
  const bodyLines = body ? lines(body, style, { indent: '', encoded: false }) : []
  const encodes = call.variables.some(({ encoded }) => encoded)
  const text = [
    'import com.databricks.sdk.core.ApiClient;',
    'import com.databricks.sdk.core.DatabricksConfig;',
    'import com.databricks.sdk.core.http.Request;',
    'import com.fasterxml.jackson.databind.JsonNode;',
    ...(encodes ? ['import java.net.URLEncoder;', 'import java.nio.charset.StandardCharsets;'] : []),
    '',
    'public class Call {',
    '  public static void main(String[] args) throws Exception {',
    `    var config = new DatabricksConfig().setHost(${expression(call.origin, style)}).setToken(System.getenv("${call.tokenVariable ?? 'DATABRICKS_TOKEN'}"));`,
    ...(body ? [`    String body = ${bodyLines.join('\n        + ')};`] : []),
    `    var request = new Request(${[literal(call.method, style), expression(call.path, style, true), ...(body ? ['body'] : [])].join(', ')})${headers.map(({ name, value }) => `\n        .withHeader(${literal(name, style)}, ${expression(value, style)})`).join('')};`,
    '    System.out.println(new ApiClient(config).execute(request, JsonNode.class));',
    '  }',
    '}',
    '',
  ]
  return { text: text.join('\n'), notes: [...notes, 'Needs com.databricks:databricks-sdk-java.'] }
}
