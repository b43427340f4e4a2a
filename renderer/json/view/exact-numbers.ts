import { createContext } from 'react'

/** Whether large numbers stand as they were sent. False below it: a calculation may have rounded them. */
export const ExactNumbers = createContext(true)
