/** Words whose spelling is not plain lower case. */
const spelling: Record<string, string> = Object.fromEntries(
  (
    'ABAC ACL ACLs AI API APIs BI CMK CSV DBFS DBSQL GCP IAM ID IDs IP JAR JSON JWKS LLM MCP ML NCC OIDC OpenID ' +
    'PAT SCIM SQL UC UDF UID URL URLs VPC OAuth MLflow Kafka ETL URI HTTP Genie Lakebase Postgres Redash Git Python Spark Delta Hive ' +
    'Databricks Unity Bricks Gateway N KPI OBO SLO'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
)

/** Phrases that are names, after lower-casing. */
const names: [RegExp, string][] = [
  [/\bai\/bi\b/gi, 'AI/BI'],
  [/\bai search\b/gi, 'AI Search'],
  [/\bagent bricks\b/gi, 'Agent Bricks'],
  [/\bunity catalog\b/gi, 'Unity Catalog'],
  [/\bdelta live tables?\b/gi, 'Delta Live Tables'],
  [/\bdelta sharing\b/gi, 'Delta Sharing'],
  [/\bconfig(s?)\b/gi, 'configuration$1'],
  [/\bcdf\b/gi, 'change data feed'],
  [/\binfo\b/gi, 'information'],
  [/\beval\b/gi, 'evaluation'],
]

export function spell(text: string): string {
  const plain = text
    .split(/(\s+|\/|-)/)
    .map((word) => spelling[word.toLowerCase()] ?? (/^\([A-Z]/.test(word) ? word : word.toLowerCase()))
    .join('')
  return names.reduce((out, [pattern, name]) => out.replace(pattern, name), plain)
}

/** `getAclByURL` → `get acl by url`. */
export function splitName(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase()
    .split(' ')
}

const irregular: Record<string, string> = {
  indexes: 'index',
  indices: 'index',
  aliases: 'alias',
  statuses: 'status',
  branches: 'branch',
  batches: 'batch',
  warehouses: 'warehouse',
  databases: 'database',
  caches: 'cache',
  leases: 'lease',
  responses: 'response',
  purchases: 'purchase',
  refreshes: 'refresh',
  searches: 'search',
  patches: 'patch',
  addresses: 'address',
  processes: 'process',
}
const alwaysPlural =
  /^(settings|permissions|metadata|details|contents|grants|bindings|mlflow|dbfs|bricks|status|access|analytics|metrics|apis|lineage|data|files api)$/i

export function singular(word: string): string {
  const known = irregular[word.toLowerCase()]
  if (known) return known
  if (alwaysPlural.test(word) || /(ss|us|is)$/i.test(word)) return word
  if (/ies$/i.test(word)) return word.replace(/ies$/i, 'y')
  return word.replace(/s$/i, '')
}

export function plural(word: string): string {
  if (isPlural(word) || /^(metadata|data|lineage|access)$/i.test(word)) return word
  if (/index$/i.test(word)) return `${word}es`
  if (/(s|x|ch|sh)$/i.test(word)) return `${word}es`
  if (/[^aeiou]y$/i.test(word)) return word.replace(/y$/i, 'ies')
  return `${word}s`
}

function isPlural(word: string): boolean {
  return /^(permissions|settings|details|contents|metrics|grants|bindings)$/i.test(word) || singular(word) !== word
}

/** No article before these: plural or not countable. */
export function isMass(word: string): boolean {
  return (
    isPlural(word) ||
    /^(metadata|data|lineage|access|feedback|compliance|throughput|info|information|analytics|compute|content|dbfs)$/i.test(
      word,
    )
  )
}

export function article(phrase: string): string {
  if (/^(u(ni|se|sa)|one|eu)/i.test(phrase) && !/^unin/i.test(phrase)) return 'a'
  if (/^(ABAC|ACL|AI|API|ETL|HTTP|IAM|ID|IP|LLM|MCP|ML|OBO|SLO|OAuth|NCC|[aeiou])/.test(phrase))
    return phrase.startsWith('UI') ? 'a' : 'an'
  if (/^(SQL|SCIM)/.test(phrase)) return 'a'
  return 'a'
}
