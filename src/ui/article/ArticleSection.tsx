import { useId, useMemo } from 'react'
import { REPLAY_SETTINGS } from '#room/core/article.ts'
import { currentRun } from '#room/store/selectors.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Section } from '#room/ui/common/Section.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { articleRows, isReplaying } from './articleRows.ts'
import styles from './ArticleSection.module.css'
import { ArticleTable } from './ArticleTable.tsx'
import { useArticleMessages } from './useArticleMessages.ts'

/** What the article prints, run again in this browser. */
export function ArticleSection() {
  const article = useArticleMessages()
  const results = useTally((state) => state.article)
  const runs = useTally((state) => state.runs)
  const rows = useMemo(() => articleRows({ article: results, runs }), [results, runs])
  return (
    <Section id="article" title={article.title} labelled={article.title} rail={<Rail />}>
      <div className="wide scroll">
        <ArticleTable rows={rows} />
      </div>
      <div className={`wide ${styles['notes']}`}>
        <p>{article.why}</p>
        <p className="hint">{article.how(REPLAY_SETTINGS.seed)}</p>
      </div>
    </Section>
  )
}

function Rail() {
  const article = useArticleMessages()
  const { page } = useMessages()
  const dispatch = useDispatch()
  const variant = useTally((state) => state.variant)
  const engineReady = useTally((state) => state.engine.kind === 'ready')
  const replaying = isReplaying(variant, 'dense-first', useTally(currentRun))
  const id = useId()
  const what = article.replayWhat(page.variants[variant], REPLAY_SETTINGS.epochs)
  return (
    <>
      <p>
        <cite lang="ja" className={styles['title']}>
          {article.name}
        </cite>
        <br />
        {article.where}
      </p>
      <Button
        disabled={!engineReady || replaying}
        aria-describedby={id}
        onClick={() => dispatch({ type: 'replay-article' })}
      >
        {article.replay}
      </Button>
      <p id={id}>{replaying ? article.replayBusy : engineReady ? what : article.replayWait}</p>
    </>
  )
}
