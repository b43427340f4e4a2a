/** The tags with those of a typed text, commas between them; none twice. */
export function withTags(tags: readonly string[], text: string): string[] {
  const known = new Set(tags.map((tag) => tag.toLowerCase()))
  const added = text
    .split(',')
    .map((tag) => tag.trim().replace(/\s+/g, ' '))
    .filter((tag) => {
      const isNew = tag !== '' && !known.has(tag.toLowerCase())
      known.add(tag.toLowerCase())
      return isNew
    })
  return [...tags, ...added]
}
