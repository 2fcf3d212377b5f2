import { expect } from '@playwright/test'
import { readNumber } from '../page.ts'
import { DriverError, type Driver, type Element } from './driver.ts'

// The page as a person meets it in WebKitGTK: by the roles and names that this engine computes.

/** Where elements of a role may be; the engine has the last word on what they are. A disclosure has no role here. */
const PLACES = {
  button: 'button',
  disclosure: 'summary',
  radio: 'input[type="radio"]',
  region: 'section',
  status: 'output, [role="status"]',
  switch: '[role="switch"]',
  table: 'table',
} as const

type Role = keyof typeof PLACES

/** One element of the page; a RegExp says how its name begins. */
export interface Target {
  readonly role: Role
  readonly name: string | RegExp
  /** The region that it is in, where others of its name are elsewhere. */
  readonly inside?: string
}

/** More than a crowded machine needs to show what it has. */
const PATIENCE = { timeout: 30_000 }

const TRAINING = { timeout: 120_000 }

/** What the page must not do, from its load on. */
const LISTEN = `
  const wrong = (globalThis.wrong = [])
  addEventListener('error', (event) => wrong.push('error: ' + event.message))
  addEventListener('unhandledrejection', (event) => wrong.push('rejection: ' + event.reason))
  document.addEventListener('securitypolicyviolation', (event) =>
    wrong.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI))
  const { error } = console
  console.error = (...told) => {
    wrong.push('console: ' + told.join(' '))
    error.apply(console, told)
  }`

export class Page {
  readonly #driver: Driver
  constructor(driver: Driver) {
    this.#driver = driver
  }

  async open(address: string): Promise<void> {
    await this.#driver.goto(address)
    await this.#driver.execute(LISTEN)
    await this.answered()
  }

  /** What went wrong beside the page since it was loaded. */
  wrong(): Promise<unknown> {
    return this.#driver.execute('return globalThis.wrong')
  }

  language(): Promise<unknown> {
    return this.#driver.execute('return document.documentElement.lang')
  }

  async press(target: Target): Promise<void> {
    await this.#acting(target, (element) => this.#driver.click(element))
  }

  /** The text of an element, as it is shown. */
  read(target: Target): Promise<string> {
    return this.#acting(target, async (element) =>
      String(await this.#driver.execute('return arguments[0].innerText', element)),
    )
  }

  /** The texts of a table's body, row by row. */
  rows(target: Target & { role: 'table' }): Promise<string[][]> {
    return this.#acting(target, async (element) => {
      const rows = await this.#driver.execute(
        `return Array.from(arguments[0].tBodies, ({ rows }) => [...rows]).flat()
           .map(({ cells }) => Array.from(cells, (cell) => cell.innerText.trim()))`,
        element,
      )
      return rows as string[][]
    })
  }

  async expectText(target: Target, text: RegExp, patience = PATIENCE): Promise<void> {
    await expect.poll(() => this.read(target), patience).toMatch(text)
  }

  /** Somewhere on the page these words are to be read. */
  async expectWords(words: string): Promise<void> {
    const all = () => this.#driver.execute('return document.body.innerText')
    await expect.poll(all, PATIENCE).toContain(words)
  }

  /** The engine has answered for the sequence that is shown. */
  async answered(): Promise<void> {
    const told = () =>
      this.#acting({ role: 'status', name: 'Prediction' }, (element) =>
        this.#driver.execute(
          'return arguments[0].ariaBusy + " " + arguments[0].innerText',
          element,
        ),
      )
    await expect.poll(told, PATIENCE).toMatch(/^false [-−]?\d/)
  }

  /** The prediction that is shown: four decimals. */
  async prediction(): Promise<number> {
    return readNumber(await this.read({ role: 'status', name: 'Prediction' }))
  }

  async trainToTheEnd(): Promise<void> {
    await this.press({ role: 'button', name: 'Train' })
    await this.expectText({ role: 'status', name: 'Training status' }, /^finished/, TRAINING)
  }

  /** Does something to the one element that is meant, once it is there. */
  async #acting<T>(target: Target, act: (element: Element) => Promise<T>): Promise<T> {
    const done: { value: T }[] = []
    await expect(async () => {
      const found = await this.#find(target)
      expect(found, `${target.role} ${String(target.name)}`).toHaveLength(1)
      for (const element of found) done.push({ value: await act(element) })
    }).toPass(PATIENCE)
    const [first] = done
    if (first === undefined) throw new Error(`no ${target.role} ${String(target.name)}`)
    return first.value
  }

  async #find({ role, name, inside }: Target): Promise<Element[]> {
    const [region] = inside === undefined ? [] : await this.#find({ role: 'region', name: inside })
    if (inside !== undefined && region === undefined) return []
    const found: Element[] = []
    for (const element of await this.#driver.elements(PLACES[role], region)) {
      if (await this.#is(element, role, name)) found.push(element)
    }
    return found
  }

  async #is(element: Element, role: Role, name: string | RegExp): Promise<boolean> {
    try {
      const label = (await this.#driver.label(element)).trim()
      const isNamed = typeof name === 'string' ? label === name : name.test(label)
      const due = role === 'disclosure' ? '' : role
      return isNamed && (await this.#driver.role(element)) === due
    } catch (error) {
      // Drawn anew meanwhile: what stands there now is found the next time.
      if (error instanceof DriverError && error.code === 'stale element reference') return false
      throw error
    }
  }
}
