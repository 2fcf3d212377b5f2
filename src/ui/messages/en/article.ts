/** The article's numbers beside the page's own. Not in the catalogue: it comes with its section, after the first paint. */
export const article = {
  title: 'The article',
  /** Its title is Japanese; `where` follows it. */
  name: 'Kerasで基本的なRNN (LSTM) を試してみる',
  where: 'Qiita, 2019-05-01, Keras 2.2.4 on TensorFlow 1.5.',
  replay: "Replay the article's run",
  replayWhat: (variant: string, epochs: number) =>
    `Replays ${variant}, the tab that is open: sets all settings to the article’s and the update order to dense-first, keeps backend and kernels, and trains ${epochs} epochs. The tab’s present run makes way.`,
  replayBusy: 'The replay is under way.',
  replayWait: 'The engine is not ready yet.',
  why:
    'TensorFlow 1.5 left open in which order one update is done, and in the article’s scripts the Dense layer came first, so that the gradient went back into the LSTM through weights that were already new. ' +
    'Backpropagation means all gradients first, then all updates (“together”, this page’s default), and that ends a little elsewhere (rule TRAIN-5).',
  table: 'The article and this page',
  model: 'Model',
  printed: 'Article',
  denseFirst: 'This page, dense-first',
  difference: 'Difference',
  togetherHead: 'This page, together',
  padded: (steps: number) => `with ${steps} padding steps`,
  running: (epoch: number, epochs: number) => `epoch ${epoch} of ${epochs}`,
  notYet: 'not run yet',
  how: (seed: number) =>
    `Under the article’s settings and seed ${seed}, printed as Python prints a float32. Whatever run has these settings fills its row in; difference is this page, dense-first, minus the article.`,
}
