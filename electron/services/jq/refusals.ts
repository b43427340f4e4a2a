import { AppError } from '#shared/errors.ts'
import type { JqPlace } from '#shared/model/jq.ts'
import type { JqRefusal } from './messages.ts'

const oneByOne =
  'Begin with the items of a list, such as .clusters[] | … or [ .clusters[] | … ]: those are read one by one, whatever the size.'

/** Why a filter gave no result, for the person who wrote it. */
export function refusal(reason: JqRefusal, places: readonly JqPlace[], size: number): AppError {
  if (reason === 'filter') {
    const [first] = places
    const at = first && first.length > 0 ? ` Line ${first.line}, column ${first.column}.` : ''
    return new AppError('jq_filter', `${first?.message ?? 'jq does not understand this filter.'}${at}`, {
      detail: { places },
    })
  }
  if (reason === 'memory') {
    const megabytes = Math.max(1, Math.round(size / 1e6)).toLocaleString('en')
    return new AppError('jq_memory', 'The filter needs more than 1 GB of memory and was stopped.', {
      likely: `It wants all ${megabytes} MB of the answer at once.`,
      remedy: oneByOne,
    })
  }
  if (reason === 'output') {
    return new AppError('jq_memory', 'The filter wrote more than 1 GB and was stopped.', {
      likely: 'It repeats itself without end, or multiplies the answer.',
      remedy: 'Let it write less, for example with limit(1000; …).',
    })
  }
  return new AppError('jq_memory', 'The answer is nested too deep for jq.', {
    likely: 'Its lists and objects lie thousands of levels in each other, or the filter calls itself without end.',
    remedy: 'The tree shows every level.',
  })
}

export function late(timeLimit: number): AppError {
  const seconds = timeLimit >= 1000 ? `${Math.round(timeLimit / 1000)} s` : `${timeLimit} ms`
  return new AppError('jq_timeout', `The filter ran for ${seconds} and was stopped.`, {
    likely: 'It compares everything with everything, or does not end.',
    remedy: 'Press Enter to let it run longer, or narrow it down first, for example with select(…).',
  })
}
