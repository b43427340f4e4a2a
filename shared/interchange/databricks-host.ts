const hosts =
  /^(?:https?:\/\/)?((?:[\w-]+\.)*(?:cloud\.databricks\.com|azuredatabricks\.net|gcp\.databricks\.com|databricks\.azure\.(?:us|cn)|cloud\.databricks\.(?:us|mil)))(?::443)?(?=[/?#]|$)/i

/** The host of an address when it is one of a Databricks workspace or account; `rest` is what follows it. */
export function databricksHostOf(url: string): { host: string; rest: string } | null {
  const found = hosts.exec(url.trim())
  return found && { host: found[1]!.toLowerCase(), rest: url.trim().slice(found[0].length) }
}
