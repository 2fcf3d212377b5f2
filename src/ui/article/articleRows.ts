import { ARTICLE_RUNS, isArticleRun } from '#room/core/article.ts'
import type { UpdateOrder } from '#room/core/settings.ts'
import { type Variant, VARIANTS, isMasked } from '#room/core/variants.ts'
import type { Run } from '#room/store/run.ts'
import type { ArticleResult, State } from '#room/store/state.ts'

/** A cell of the page's own numbers. */
export type OwnNumber =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly epoch: number; readonly epochs: number }
  | { readonly kind: 'number'; readonly value: number; readonly backend: ArticleResult['backend'] }

/** A line of the article beside what this page got. */
export interface ArticleRow {
  readonly variant: Variant
  /** Whether the article's ten steps of padding stand behind the sequence. */
  readonly padded: boolean
  readonly printed: string
  readonly own: Readonly<Record<UpdateOrder, OwnNumber>>
  /** This page under TensorFlow 1.5's order, minus the article, as float32 numbers; null until it was run. */
  readonly difference: number | null
}

/** What the article prints: each sequence as it is and, where padding is masked, with padding: the same number twice. */
export function articleRows({ article, runs }: Pick<State, 'article' | 'runs'>): ArticleRow[] {
  return VARIANTS.flatMap((variant) =>
    (isMasked(variant) ? [false, true] : [false]).map((padded) => {
      const { printed } = ARTICLE_RUNS[variant]
      const own = (order: UpdateOrder) =>
        ownNumber(variant, order, article[variant][order], padded, runs[variant])
      const first = own('dense-first')
      return {
        variant,
        padded,
        printed,
        own: { 'dense-first': first, together: own('together') },
        difference: first.kind === 'number' ? first.value - Math.fround(Number(printed)) : null,
      }
    }),
  )
}

/** Whether the variant is being trained as the article trains it, in this order. */
export function isReplaying(
  variant: Variant,
  order: UpdateOrder,
  { phase, settings }: Run,
): boolean {
  return (
    phase.kind === 'running' && settings.updateOrder === order && isArticleRun(variant, settings)
  )
}

function ownNumber(
  variant: Variant,
  order: UpdateOrder,
  result: ArticleResult | null,
  padded: boolean,
  run: Run,
): OwnNumber {
  if (isReplaying(variant, order, run)) {
    return { kind: 'running', epoch: run.history.length, epochs: run.settings.epochs }
  }
  if (result === null) return { kind: 'none' }
  const value = padded ? result.padded : result.prediction
  return { kind: 'number', value, backend: result.backend }
}
