/** As in English. */
export function epochOf(epoch: number, epochs: number): string {
  return epoch > epochs ? `エポック ${epoch}` : `エポック ${epoch} / ${epochs}`
}
