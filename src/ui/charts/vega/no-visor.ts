export function visor(): never {
  throw new Error('charts are drawn into elements, never into the visor')
}
