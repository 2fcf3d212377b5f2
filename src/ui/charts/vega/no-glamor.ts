export function css(): Record<string, never> {
  return {}
}
