import { type RefObject, useEffect, useState } from 'react'

/** A little before it comes into sight, so that it is there when it does. */
const AROUND = '25% 0px'

/** Whether the element is in sight, or about to be. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [inSight, setInSight] = useState(false)
  useEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        setInSight(entries.at(-1)?.isIntersecting ?? false)
      },
      { rootMargin: AROUND },
    )
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return inSight
}
