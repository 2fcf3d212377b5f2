/** An entry that is there. Compiles to nothing: the type checker alone cannot see an index's bounds. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number
}
