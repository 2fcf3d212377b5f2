export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const GAP = 7

/** About how wide a text is: enough to keep it off a line. Japanese letters are squares. */
export function textWidth(text: string, fontSize: number): number {
  const wide = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0
  return (wide + (text.length - wide) * 0.58) * fontSize
}

/** Whether two boxes share any place. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

/**
 * Where a line's label stands: above or below its line, close to `near`, inside the plot, and where it can be, on none
 * of the lines and none of the boxes that are taken.
 */
export function labelSpot(
  own: readonly Point[],
  lines: readonly (readonly Point[])[],
  taken: readonly Box[],
  size: { readonly width: number; readonly height: number },
  plot: Box,
  near: number,
): Box {
  const right = plot.left + plot.width - size.width
  const ownPoints = fine(own)
  const otherPoints = lines.map(fine)
  const spots: { box: Box; cost: number }[] = []
  for (let left = plot.left + GAP; left <= right; left += GAP) {
    for (const side of ['above', 'below'] as const) {
      const box = { ...size, left, top: topBeside(ownPoints, left, size, side) }
      const outside = box.top < plot.top || box.top + size.height > plot.top + plot.height
      const hits =
        taken.filter((other) => overlap(box, other)).length +
        otherPoints.filter((points) => crosses(points, box)).length
      const cost = Math.abs(left - near) + (side === 'below' ? 1 : 0)
      spots.push({ box, cost: cost + (outside ? 5000 : 0) + hits * 1000 })
    }
  }
  const best = spots.reduce<{ box: Box; cost: number } | null>(
    (least, spot) => (least === null || spot.cost < least.cost ? spot : least),
    null,
  )
  return best?.box ?? { ...size, left: plot.left, top: plot.top }
}

function topBeside(
  own: readonly Point[],
  left: number,
  { width, height }: { readonly width: number; readonly height: number },
  side: 'above' | 'below',
): number {
  const over = own.filter(({ x }) => x >= left && x <= left + width)
  const ys = over.map(({ y }) => y)
  return side === 'above' ? Math.min(...ys) - GAP - height : Math.max(...ys) + GAP
}

function crosses(line: readonly Point[], box: Box): boolean {
  return line.some(
    ({ x, y }) =>
      x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height,
  )
}

// Points between the points: a steep line must not slip through a box.
function fine(line: readonly Point[]): Point[] {
  return line.flatMap((from, index) => {
    const to = line[index + 1]
    if (!to) return [from]
    return [0, 0.25, 0.5, 0.75].map((part) => ({
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    }))
  })
}
