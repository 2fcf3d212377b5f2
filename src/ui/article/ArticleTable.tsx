import { ARTICLE_PADDING, ARTICLE_RUNS } from '#room/core/article.ts'
import { shortestFloat32 } from '#room/core/shortestFloat32.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { formatDrift } from '#room/ui/proof/formatDrift.ts'
import type { ArticleRow, OwnNumber } from './articleRows.ts'
import styles from './ArticleTable.module.css'
import { useArticleMessages } from './useArticleMessages.ts'

/** The article's numbers and this page's, digit by digit. */
export function ArticleTable({ rows }: { readonly rows: readonly ArticleRow[] }) {
  const article = useArticleMessages()
  const { page } = useMessages()
  return (
    <table className={styles['table']} aria-label={article.table}>
      <thead>
        <tr>
          <th scope="col">{article.model}</th>
          <th scope="col" className="r">
            {article.printed}
          </th>
          <th scope="col" className="r">
            {article.denseFirst}
          </th>
          <th scope="col" className="r">
            {article.difference}
          </th>
          <th scope="col" className="r">
            {article.togetherHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ variant, padded, printed, own, difference }) => (
          <tr key={`${variant} ${padded}`} className={padded ? styles['padded'] : undefined}>
            <th scope="row">
              {padded ? (
                article.padded(ARTICLE_PADDING)
              ) : (
                <>
                  {page.variants[variant]} <span className="hex">{ARTICLE_RUNS[variant].bits}</span>
                </>
              )}
            </th>
            <td className="r">{printed}</td>
            <td className="r">
              <Own number={own['dense-first']} />
            </td>
            <td className="r">{difference === null ? '–' : formatDrift(difference)}</td>
            <td className="r">
              <Own number={own.together} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Own({ number }: { readonly number: OwnNumber }) {
  const article = useArticleMessages()
  const { settings } = useMessages()
  switch (number.kind) {
    case 'none':
      return <span className="quiet">{article.notYet}</span>
    case 'running':
      return <span className="quiet">{article.running(number.epoch, number.epochs)}</span>
    case 'number':
      return (
        <>
          <b>{shortestFloat32(number.value).replace('-', '−')}</b>{' '}
          <span className={styles['backend']}>{settings.shown(number.backend)}</span>
        </>
      )
  }
}
