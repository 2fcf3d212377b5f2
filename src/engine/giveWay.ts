const waiting: (() => void)[] = []
const { port1, port2 } = new MessageChannel()
port1.addEventListener('message', () => waiting.shift()?.())
port1.start()

/**
 * Lets the events that wait be handled first. A message to ourselves: it follows neither the display, as
 * requestAnimationFrame and tf.nextFrame do, nor the timers that a hidden tab slows down.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    port2.postMessage(null)
  })
}
