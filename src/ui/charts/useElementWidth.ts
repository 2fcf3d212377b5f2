import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** An element's own width in whole px, for drawings that fit it; 0 before it is laid out. */
export function useElementWidth<Kind extends Element>(): readonly [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null)
  const [width, setWidth] = useState(0)

  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const measure = () => {
      setWidth(Math.floor(current.getBoundingClientRect().width))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [])

  return [element, width]
}
