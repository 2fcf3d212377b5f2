import { useSyncExternalStore } from 'react'
import { onSchemeChange } from '#room/ui/charts/onSchemeChange.ts'
import { heatColours } from './heatScale.ts'

/** The page's colours as a canvas needs them. */
export interface Palette {
  /** The value of one of the page's colours, by its custom property. */
  readonly token: (name: string) => string
  /** [22] as heatColours. */
  readonly heat: readonly string[]
  /** [22] the same as pixels, in this machine's order of bytes. */
  readonly heatPixels: Uint32Array
  /** The hatch of padding. */
  readonly hatch: HTMLCanvasElement
}

let shown: Palette | null = null

function subscribe(listener: () => void): () => void {
  const end = onSchemeChange(() => {
    shown = null
    listener()
  })
  return () => {
    end()
    // Nobody hears of changes any more.
    shown = null
  }
}

const current = (): Palette => (shown ??= readPalette())

/** The page's colours, and others when its theme changes. For one view, which hands them on. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, current)
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const heat = heatColours(token)
  return { token, heat, heatPixels: pixelsOf(heat), hatch: hatchOf(token) }
}

/** What the browser makes of these colours. */
function pixelsOf(colours: readonly string[]): Uint32Array {
  const canvas = document.createElement('canvas')
  canvas.width = colours.length
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return new Uint32Array(colours.length)
  colours.forEach((colour, x) => {
    context.fillStyle = colour
    context.fillRect(x, 0, 1, 1)
  })
  const { data } = context.getImageData(0, 0, colours.length, 1)
  return new Uint32Array(data.buffer)
}

/** A tile whose diagonal goes on in the next one. */
function hatchOf(token: Palette['token']): HTMLCanvasElement {
  const size = Math.round(8.5 * devicePixelRatio)
  const tile = document.createElement('canvas')
  tile.width = size
  tile.height = size
  const context = tile.getContext('2d')
  if (context === null) return tile
  context.fillStyle = token('--pad-ground')
  context.fillRect(0, 0, size, size)
  context.strokeStyle = token('--pad-line')
  context.lineWidth = 1.6 * devicePixelRatio
  context.beginPath()
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 2, size + 2)
    context.lineTo(shift + size + 2, -2)
  }
  context.stroke()
  return tile
}
