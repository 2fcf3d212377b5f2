import type { FileProblem } from '#room/core/files/fileProblem.ts'
import type { takealong as english } from '#room/ui/messages/en/takealong.ts'
import { page } from './page.ts'
import { settings } from './settings.ts'

const shape = (sizes: readonly number[]) => `(${sizes.join(', ')}${sizes.length === 1 ? ',' : ''})`

const NOTHING_LOST = '今の実行はそのままです。'

const ANOTHER_FILE =
  '.npzファイルか、TensorFlow.jsモデルのzip（または2つのファイル）を選んでください。'

function problem(found: FileProblem) {
  switch (found.code) {
    case 'too-large':
      return {
        title: `${found.file}は大きすぎます。`,
        why: `最大のネットワークでも9 MBほどです。${found.mostBytes / 2 ** 20} MBまで読み込めます。`,
      }
    case 'unknown-kind':
      return { title: `${found.file}には、読み込める重みがありません。`, why: ANOTHER_FILE }
    case 'keras-file':
      return {
        title: `${found.file}はKeras独自の形式なので、ここでは読み込めません。`,
        why: 'Pythonで np.savez("weights.npz", *model.get_weights()) とすると、重みを.npzに保存できます。',
      }
    case 'broken-zip':
      return {
        title: `${found.file}は途中で切れているか、壊れています。`,
        why: 'もう一度保存またはダウンロードしてから、選び直してください。',
      }
    case 'wrong-checksum':
      return {
        title: `ファイルの中の${found.entry}が壊れています（チェックサムが合いません）。`,
        why: 'もう一度保存またはダウンロードしてから、選び直してください。',
      }
    case 'broken-json':
      return {
        title: `${found.file}はJSONではないか、途中で切れています。`,
        why: 'モデルをもう一度保存してください。',
      }
    case 'no-layers-model':
      return {
        title: `${found.file}はSequentialのLayersModelではありません。`,
        why: 'TensorFlow.jsのmodel.saveで保存したものと、このページからダウンロードしたものを読み込めます。',
      }
    case 'missing-file':
      return {
        title: `${found.files.join('、')}がありません。`,
        why: 'model.jsonと重みのファイルを一緒に選んでください（CtrlかShiftを押しながらクリックします）。',
      }
    case 'wrong-length':
      return {
        title: `${found.file}はこのmodel.jsonのものではないか、途中で切れています。`,
        why: `${found.bytes}バイトですが、model.jsonによれば${found.expected}バイトのはずです。`,
      }
    case 'other-layers':
      return {
        title: `別のモデルです：${found.found.join('、')}。`,
        why: '上のタブにあるのは「LSTM、Dense」「Masking、LSTM、Dense」「Embedding、LSTM、Dense」です。',
      }
    case 'broken-array':
      return {
        title: `配列${found.array}を読み込めません。`,
        why: 'ヘッダーがNumPyのものではないか、続く数の個数が合いません。',
      }
    case 'wrong-type':
      return {
        title: `配列${found.array}の型は${found.type}です。`,
        why: '読み込めるのはリトルエンディアンのfloat32とfloat64（NumPyの"<f4"と"<f8"）です。',
      }
    case 'not-finite':
      return {
        title: `配列${found.array}にNaNか無限大が含まれています。`,
        why: 'そのようなネットワークは予測できません。発散する前の重みなら読み込めます。',
      }
    case 'unknown-array':
      return {
        title: `ファイルに配列${found.array}がありますが、このネットワークの重みではないか、重複しています。`,
        why: '重みはlstm/kernel、lstm/recurrent_kernel、lstm/bias、dense/kernel、dense/biasです（Embeddingがあるときはembedding/embeddingsも）。',
      }
    case 'missing-array':
      return {
        title: `配列${found.array}がありません。`,
        why: 'この名前（Kerasでの名前）か、model.get_weights()での順番で探しました。',
      }
    case 'wrong-shape':
      return {
        title: `配列${found.array}の形は${shape(found.shape)}です。`,
        why: `このネットワークでは${shape(found.expected)}です。`,
      }
    case 'other-variant':
      return found.embedded
        ? {
            title: 'Embeddingのあるネットワークの重みです。',
            why: `タブ「${page.variants.embedding}」に読み込めます。`,
          }
        : {
            title: 'Embeddingのないネットワークの重みです。',
            why: `タブ「${page.variants.fixed}」か「${page.variants.masking}」に読み込めます。`,
          }
    case 'other-setting': {
      const label = settings.labels[found.name]
      return {
        title: `ファイルの${label}は${settings.shown(found.found)}ですが、ここでは${settings.shown(found.now)}です。`,
        why: `${label}を${settings.shown(found.found)}にすると読み込めます。`,
      }
    }
  }
}

export const takealong: typeof english = {
  title: 'モデルを持ち出す',
  save: 'ダウンロード',
  asOf: (epoch, epochs) =>
    epoch === 0
      ? '最初のエポックより前の重みです。'
      : `${epochs}エポック中${epoch}エポックまで学習した重みです。`,
  notYet: '重みが用意されると、保存できるようになります。',
  noEpoch: '最初のエポックが終わるまで、損失はありません。',
  weights: '重みをダウンロード',
  weightsHint: 'NumPyとKeras用の.npzファイルです。',
  tfjs: 'TensorFlow.jsモデルをダウンロード',
  tfjsHint: 'model.jsonとweights.binのzipです。展開してから使います。',
  losses: '損失をダウンロード',
  lossesHint: 'CSVファイルです（epoch、loss、val_loss）。',
  data: 'データをダウンロード',
  dataHint: 'CSVファイルです（ビットの列と、1の数）。',
  saved: (file) => `保存しました：${file}`,

  load: '重みを読み込む',
  loadHint:
    '.npzファイル、TensorFlow.jsモデルのzip、またはmodel.jsonと重みのファイルを一緒に選んでください。「最初から」と同じように新しい実行が始まります。今の学習結果は、先にダウンロードしておかなければ消えます。',
  blocked: (label) => `${label}が使えない値のあいだは、重みを読み込めません。`,
  blockedBySeries:
    '値を順に試しているあいだは、重みを読み込めません。終わるのを待つか、止めてください。',
  reading: '読み込み中…',
  loaded: (file) => `読み込みました：${file}`,
  given: (file) =>
    `${file}の重みから始めています。それまでの学習や損失はここではわかりません。「最初から」を押すと、シードの重みに戻ります。`,
  givenWaits: (file, units) =>
    `${file}の重みは形が合わないため、シードの重みを使っています。隠れユニット数を${units}にすると、また使われます。`,
  unreadable: (file) => ({
    title: `ブラウザーが${file}を読み込めませんでした。`,
    why: '選んだあとに移動や変更があったのかもしれません。もう一度選んでください。',
  }),
  problem: (found) => {
    const { title, why } = problem(found)
    return { title, why: `${why}${NOTHING_LOST}` }
  },
  setAndLoad: (label, value) => `${label}を${value}にして読み込む`,
  dismiss: '閉じる',
}
