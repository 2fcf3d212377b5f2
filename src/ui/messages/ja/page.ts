import type { Messages } from '#room/ui/messages/en/index.ts'
import { epochOf } from './epochOf.ts'

export const page: Messages['page'] = {
  title: 'Tally：小さなLSTMが、1の数え方を覚えます',
  skipToBits: 'ビットの入力へ',
  sentence: '小さなLSTMが、1の数え方を覚えます。パディングを足すと、答えは変わるでしょうか。',
  copyLink: 'リンクをコピー',
  linkCopied: 'コピーしました',
  link: 'リンク',
  language: '言語',
  theme: '配色',
  light: '明',
  dark: '暗',
  variant: 'モデルの種類',
  variants: {
    fixed: '固定長',
    masking: 'Masking',
    embedding: 'Embedding',
  },
  variantLines: {
    fixed: (length) => `どの行も長さは${length}。\nパディングはありません。`,
    masking: (maskValue) => `短い行の後ろは${maskValue}。\nマスクで読み飛ばします。`,
    embedding: 'ビットをIDに変換。\nID 0は読み飛ばします。',
  },
  markPaused: (epoch) => `${epoch}で停止中`,
  markFinished: '完了',
  markStopped: (epoch) => `${epoch}で停止`,
  tabPaused: (epoch, epochs) => `${epochOf(epoch, epochs)} で停止中。`,
  tabLeft: (epoch, epochs) => `タブを離れたので、${epochOf(epoch, epochs)} で停止中。`,
  tabFinished: (epoch) => `完了：エポック ${epoch}。`,
  tabStopped: (epoch) => `エポック ${epoch} で停止。`,
  bit: (value) => `ビット${value}`,
  lastMissing:
    '「パディングの検証」「学習データ」「モデル」「元の記事」「コード」を読み込めませんでした。ページを再読み込みしてください。',
  parts: {
    variants: 'モデルの種類',
    settings: '設定',
    train: '学習',
    try: '試す',
    proof: 'パディングの検証',
    data: '学習データ',
    model: 'モデル',
    article: '元の記事',
    code: 'コード',
  },
  hidden: (names) => `このリンクでは、ページの一部を隠しています：${names.join('、')}。`,
  showAll: 'すべて表示',
  footPrivacy: 'すべてこのタブの中で動きます。データは送信しません。',
  crashTitle: 'ページの不具合により、Tallyが止まりました。',
  crashWhy:
    '設定と入力した系列はアドレスに残っているので、再読み込みしても失われません。学習した重みは失われます。',
  crashReload: 'ページを再読み込み',
}
