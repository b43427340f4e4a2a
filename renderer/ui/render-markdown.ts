import MarkdownIt from 'markdown-it'

// Raw HTML stays text, links with a scheme that could run something stay text, and nothing is fetched for a picture.
const markdown = new MarkdownIt('default', { html: false, linkify: true }).disable('image')
const plainLink = markdown.renderer.rules.link_open
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet('target', '_blank')
  tokens[index]?.attrSet('rel', 'noreferrer')
  return plainLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options)
}

/** Markdown (CommonMark with tables) as HTML that can do nothing but be read. */
export function renderMarkdown(text: string): string {
  return markdown.render(text)
}
