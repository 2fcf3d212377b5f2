import { type RefObject, useEffect, useRef } from 'react'

/**
 * A canvas that is drawn before the next frame whenever `draw` is another function: give it one that changes only with
 * what it draws. Its units are CSS pixels.
 */
export function useCanvas(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { current } = canvas
      const context = current?.getContext('2d')
      if (!current || !context) return
      const ratio = devicePixelRatio
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
      // Setting a size clears the canvas and costs its memory anew.
      if (current.width !== w) current.width = w
      if (current.height !== h) current.height = h
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, width, height)
      draw(context)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [width, height, draw])
  return canvas
}
