import type { Locator, Page } from '@playwright/test'

/** The chart is a picture without a role; the table beside it says the same. */
const chartOf = (page: Page) =>
  page.getByRole('figure', { name: 'Loss per epoch', exact: true }).locator('canvas')

/** The pixels of a canvas that have exactly the colour of a token: how many, and how far down on the average, 0 to 1. */
function paintedIn(canvas: Locator, token: string): Promise<{ count: number; depth: number }> {
  return canvas.evaluate((element: HTMLCanvasElement, name) => {
    const hex = getComputedStyle(element).getPropertyValue(name).trim().slice(1)
    const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    const { width, height } = element
    const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    let count = 0
    let depths = 0
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at] !== red || pixels[at + 1] !== green || pixels[at + 2] !== blue) continue
      count++
      depths += at / pixels.length
    }
    return { count, depth: depths / count }
  }, token)
}

/** How much of the chart's line of losses is there to see. */
export const lossPixels = async (page: Page) => (await paintedIn(chartOf(page), '--accent')).count

/** The same of the validation losses. */
export const valLossPixels = async (page: Page) =>
  (await paintedIn(chartOf(page), '--series-2')).count

/** How far down the line of losses is drawn, on the average: 0 at the top, 1 at the bottom. */
export const lossDepth = async (page: Page) => (await paintedIn(chartOf(page), '--accent')).depth
