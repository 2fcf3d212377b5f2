/** How far a run is; without what was planned where somebody has lowered that below what is done. */
export function epochOf(epoch: number, epochs: number): string {
  return epoch > epochs ? `epoch ${epoch}` : `epoch ${epoch} of ${epochs}`
}
