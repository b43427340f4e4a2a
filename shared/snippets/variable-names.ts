/** Names that shells and programs act upon themselves. */
const taken =
  /^(PATH|HOME|IFS|ENV|SHELL|PWD|TERM|LANG|LC_.*|PS\d|LD_.*|DYLD_.*|BASH.*|PYTHON.*|NODE.*|GIT_.*|(HTTPS?|ALL|NO)_PROXY|_.*)$/i

/** Names of environment variables for secrets: each its own, legal in every shell. */
export function createVariableNames(): { of: (secret: string) => string; typed: (value: string) => string } {
  const names = new Map<string, string>()
  const values = new Map<string, string>()

  function free(wish: string): string {
    const used = new Set(names.values())
    for (let number = 1; ; number++) {
      const name = number === 1 ? wish : `${wish}_${number}`
      if (!used.has(name)) return name
    }
  }

  function of(secret: string): string {
    const known = names.get(secret)
    if (known !== undefined) return known
    const legal = secret.replace(/[^A-Za-z0-9_]/g, '_')
    const name = free(taken.test(legal) ? `SECRET_${legal}` : legal)
    names.set(secret, name)
    return name
  }

  /** For a credential that was typed as it is: a secret of its own, by number. */
  function typed(value: string): string {
    const known = values.get(value)
    if (known !== undefined) return known
    const secret = `typed ${values.size + 1}`
    names.set(secret, free('API_TOKEN'))
    values.set(value, secret)
    return secret
  }

  return { of, typed }
}
