/** The hatch of padding for drawings: `fill="url(#hatch)"`. Once on the page. */
export function HatchPattern() {
  return (
    <svg width="0" height="0" className="vh" aria-hidden="true">
      <defs>
        <pattern
          id="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--pad-ground)" />
          <rect width="1.7" height="6" fill="var(--pad-line)" />
        </pattern>
      </defs>
    </svg>
  )
}
