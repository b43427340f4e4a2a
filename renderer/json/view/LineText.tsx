import { memo } from 'react'
import { colourLine, type TextLanguage } from './line-colours.ts'

const longest = 4000

/** A line of text in the colours of its kind. */
export const LineText = memo(function LineText({
  text,
  language,
  quoted,
}: {
  text: string
  language: TextLanguage
  quoted: boolean
}) {
  if (language === 'text' || text.length > longest) return text
  return colourLine(text, language, quoted).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
    <span key={at} className={part.style}>
      {part.text}
    </span>
  ))
})
