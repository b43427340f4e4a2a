import { fixedText, joinedHeaders } from './call-parts.ts'
import { hasFragileNumbers, jsonBody } from './json-body.ts'
import { python } from './python-style.ts'
import { expression, lines, literal } from './quote/literal.ts'
import { sdkCall } from './sdk-call.ts'
import type { SnippetCall, Written } from './snippet.ts'

export function sdkPython(call: SnippetCall): Written {
  const known = sdkCall(call)
  const token = call.tokenVariable ?? 'DATABRICKS_TOKEN'
  const account = known?.accountId ?? null
  const client = account === null ? 'WorkspaceClient' : 'AccountClient'
  const start = [
    'import os',
    ...(known ? [] : ['import json']),
    '',
    `from databricks.sdk import ${client}`,
    '',
    `client = ${client}(`,
    `    host=${expression(call.origin, python)},`,
    ...(account === null ? [] : [`    account_id=${literal(account, python)},`]),
    `    token=os.environ['${token}'],`,
    ')',
  ]
  if (known) {
    const list = known.arguments.map(
      ({ name, value }) => `${name}=${typeof value === 'string' ? literal(value, python) : value.code}`,
    )
    const target = `client.${known.service}.${known.method}(${list.join(', ')})`
    const print = known.pages
      ? [`for item in ${target}:`, '    print(item)']
      : known.empty
        ? [target]
        : [`print(${target})`]
    return { text: [...start, '', ...print, ''].join('\n') }
  }
  const { headers, notes } = joinedHeaders(
    call.headers.filter(({ name }) => !/^(authorization|content-type)$/i.test(name)),
  )
  const body = jsonBody(call, 'The generic call of the SDK')
  if (body && hasFragileNumbers(fixedText(body), { bigIntegers: true })) {
    notes.push(
      'Python reads decimals as doubles: some numbers of this body change their digits. Python requests keeps them.',
    )
  }
  const bodyLines = body ? lines(body, python, { indent: '    ', encoded: false }) : []
  const joined = body?.some((part) => part.type === 'secret')
    ? bodyLines.map((line, at) => (at === 0 ? line : `    + ${line.trim()}`))
    : bodyLines
  const passed = [
    literal(call.method, python),
    expression(call.path, python, true),
    ...(headers.length === 0
      ? []
      : [
          `headers={${headers.map(({ name, value }) => `${literal(name, python)}: ${expression(value, python)}`).join(', ')}}`,
        ]),
    ...(body ? ['body=body'] : []),
  ]
  const text = [
    ...(body ? start : start.filter((line) => line !== 'import json')),
    '',
    ...(body ? ['body = json.loads(', ...joined, ')'] : []),
    `print(client.api_client.do(${passed.join(', ')}))`,
    '',
  ]
  if (call.variables.some(({ encoded }) => encoded)) text.unshift('from urllib.parse import quote')
  return { text: text.join('\n'), notes }
}
