import { useEffect, useRef, type RefObject } from 'react'

/** So early that it is there when it comes into sight. */
const MARGIN = '200px'

/** Tells when an element comes into view, and when it goes out of it or away. `tell` must stay the same. */
export function useInView(tell: (inView: boolean) => void): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        tell(entries.at(-1)?.isIntersecting ?? false)
      },
      { rootMargin: MARGIN },
    )
    observer.observe(current)
    return () => {
      observer.disconnect()
      tell(false)
    }
  }, [tell])
  return element
}
