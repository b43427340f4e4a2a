/** Short words in capitals that need no explanation to somebody who works with the platform. */
const known = new Set(
  (
    'ABAC ACL ACLs AI API APIs ARN AWS BI CIDR CPU CRAN CSV DBC DBFS DELETE EC2 ETL GB GET GPU HEAD HTML HTTP HTTPS IAM ID IDs IP JAR JARs JDBC JSON ' +
    'KB KMS LLM LLMs MB ML MLflow NULL OAuth ODBC PAT PATCH POST PUT PyPI REST S3 SCIM SDK SQL SSH SSO TLS UI URI URIs URL URLs ' +
    'USD UTC UUID VPC VPN XML YAML ZIP'
  ).split(' '),
)

/** Names of the platform and its parts, which carry capitals inside. */
const mixedCase = /\b(OAuth|OpenAPI|OpenID|MLflow|GitHub|GitLab|PyPI|PySpark|JavaScript|SPs|IDs|URLs|ACLs|APIs)\b/g

/**
 * Abbreviations in a text that are neither well known nor spelt out in it ("Network Connectivity Configuration (NCC)").
 * Values as the API writes them (RUNNING, CAN_MANAGE) are none.
 */
export function unexplained(text: string, values: ReadonlySet<string>): string[] {
  const words = text.match(/(?<![-_/])\b[A-Z][A-Z0-9]+s?\b(?![_/-])/g) ?? []
  return [...new Set(words)].filter(
    (word) => !known.has(word) && !values.has(word) && !new RegExp(`[(]${word}[)]|_${word}`).test(text),
  )
}

/** A title that nobody would say: parts of code. */
export function readsLikeCode(title: string): boolean {
  return /[a-z][A-Z]|_|[a-z]\(|\b(\w{3,}) \1\b|[{}@]/.test(title.replace(mixedCase, ''))
}
