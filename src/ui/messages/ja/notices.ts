import type { AddressProblem, ViewKey } from '#room/core/address.ts'
import { ARTICLE_PADDING } from '#room/core/article.ts'
import type { BitsProblem } from '#room/core/bits.ts'
import type { FallbackReason, NoFusedReason } from '#room/core/device.ts'
import { LOCALES } from '#room/core/locales.ts'
import { LESSON_STEPS } from '#room/core/lessonSteps.ts'
import { MOST_STEPS, UNIT_ORDERS } from '#room/core/insideLook.ts'
import { MOST_PADDING } from '#room/core/padding.ts'
import { PARTS } from '#room/core/parts.ts'
import { readField } from '#room/core/readSettings.ts'
import { ARTICLE_SETTINGS, type SettingName } from '#room/core/settings.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { firstParts, partText } from '#room/ui/messages/linkParts.ts'
import { page } from './page.ts'
import { settings } from './settings.ts'

const written = (value: number | boolean | string) =>
  typeof value === 'boolean' ? String(value) : settings.shown(value)

function aboutSetting(name: SettingName, value: string): string {
  const read = readField(name, value)
  const instead = `記事の値${written(ARTICLE_SETTINGS[name])}を使います。`
  if (!('problem' in read)) return instead
  const { problem } = read
  switch (problem.code) {
    case 'not-a-number':
    case 'not-whole':
    case 'out-of-range': {
      const number = problem.integer ? '整数' : '数'
      return `${problem.min}〜${problem.max}の${number}ではないため、${instead}`
    }
    case 'not-a-choice':
      return `使えるのは${problem.values.join('、')}です。${instead}`
  }
}

function aboutBits(problem: BitsProblem): string {
  const instead = '記事の系列を使います。'
  switch (problem.code) {
    case 'not-bits':
      return `系列に使えるのは0と1だけです。${instead}`
    case 'wrong-length':
      return `${problem.found}ビットありますが、このモデルが読むのはちょうど${problem.length}ビットです。${instead}`
    case 'too-long':
      return `${problem.found}ビットありますが、このページで扱えるのは${problem.most}ビットまでです。${instead}`
  }
}

const aboutView: Record<ViewKey, string> = {
  variant: `使えるのはfixed、masking、embeddingです。「${page.variants.fixed}」を表示します。`,
  pad: `パディングは0〜${MOST_PADDING}の整数です。${ARTICLE_PADDING}個にします。`,
  place: '使えるのはbehind、front、betweenです。パディングは後ろに入れます。',
  lang: `使えるのは${LOCALES.join('と')}です。言語は今のままにします。`,
  theme: '使えるのはlightとdarkです。配色は今のままにします。',
  hide: `使えるのは${PARTS.join('、')}です。それ以外の名前は無視しました。`,
  lesson: `レッスンは1〜${LESSON_STEPS}です。開きませんでした。`,
  mask: '使えるのはmodelとawayです。マスクはありのままにします。',
  step: `時刻は1〜${MOST_STEPS}です。最初の時刻を表示します。`,
  order: `使えるのは${UNIT_ORDERS.join('、')}です。答えへの重みの順に並べます。`,
  show: '使えるのはsixteenとallです。16ユニットを表示します。',
  run: '使えるのはtrueとfalseです。「学習を始める」を押すまで学習しません。',
}

function aboutProblem(problem: AddressProblem): string {
  switch (problem.kind) {
    case 'setting':
      return aboutSetting(problem.key, problem.value)
    case 'batch':
      return `バッチサイズ${problem.batchSize}が学習サンプル数${problem.samples}を超えるため、バッチサイズは${problem.samples}にします。`
    case 'bits':
      return aboutBits(problem.bits)
    case 'view':
      return aboutView[problem.key]
  }
}

const restored = (epoch: number) =>
  epoch === 0
    ? '最初からやり直しますが、結果の数値は変わりません。'
    : `エポック${epoch}終了時の状態に戻しました。続きを学習しても、結果の数値は変わりません。`

const noBackend: Record<FallbackReason, (instead: string) => string> = {
  'no-webgl': (instead) => `WebGLが使えないため、${instead}で計算します。`,
  'no-float-textures': (instead) =>
    `WebGLでfloat32の値を保存できないため、${instead}で計算します。`,
  'no-wasm': (instead) => `WebAssemblyが使えないため、${instead}で計算します。`,
}

const withoutFused: Record<NoFusedReason, string> = {
  'no-simd': 'このブラウザーのWebAssemblyにはSIMDがないため、融合カーネルは使えません。',
  'half-precision': 'このGPUは16ビットで計算するため、精度が足りず、融合カーネルは使えません。',
  'self-test-failed': 'この端末では融合カーネルが自己診断で誤った値を出したため、使いません。',
}

export const notices: Messages['notices'] = {
  dismiss: '閉じる',
  restartEngine: '計算エンジンを再起動',
  lessonAgain: 'もう一度試す',
  badAddress: (problem) => ({
    title: `リンクの値 ${partText(problem)} を読み取れません。`,
    why: aboutProblem(problem),
  }),
  badAddresses: (count) => `リンクに、読み取れない値が${count}つあります。`,
  unknownKeys: (parts) => {
    const { named, more } = firstParts(parts)
    const rest = more > 0 ? ` など${parts.length}つ` : ''
    return {
      title: `リンクの ${named.join('、')}${rest} は、このページにない項目です。`,
      why: '無視しました。',
    }
  },
  contextLost: (epoch) => ({
    title: 'GPUのメモリーが回収されました（WebGLコンテキストの喪失）。',
    why: `スリープからの復帰や、3D表示のページを多く開いたときに起こります。${restored(epoch)}`,
  }),
  workerLost: (epoch) => ({
    title: '学習の処理が途中で止まったため、起動し直しました。',
    why: restored(epoch),
  }),
  lessonMissing: {
    title: 'レッスンを読み込めませんでした。',
    why: 'ネットワークにつながっていない可能性があります。設定、学習、系列は元のままです（学習中だったものは一時停止しています）。もう一度試してもだめなら、ページを再読み込みしてください。その場合、学習の結果は失われます。',
  },
  engineFailed: {
    title: '計算エンジンが何度も止まったため、再起動を見合わせています。',
    why: '設定と系列、最後に保存したエポックは残っています。隠れユニット数を減らす、バックエンドを変える、ほかのタブを閉じる、といった方法で動くことがあります。',
  },
  losses: {
    unloadable: 'ワーカーを読み込めませんでした。',
    unreadable: 'ワーカーからのメッセージを読み取れませんでした。',
    gone: 'ワーカーが突然終了しました。',
    bug: 'ページの不具合です：',
    'context-lost': 'GPUのメモリーが回収されました（WebGLコンテキストの喪失）。',
  },
  noFused: (reason) => ({
    title: withoutFused[reason],
    why: '代わりにTensorFlow.jsのレイヤーで計算します。結果は同じですが、何倍も時間がかかります。別のバックエンドなら、融合カーネルを使えるかもしれません。',
  }),
  fallback: (reason, backend) => {
    const help =
      reason === 'no-wasm'
        ? '別のブラウザーなら使えるかもしれません。'
        : '3D表示のあるタブを閉じるか、別のブラウザーにすると、WebGLが使えるかもしれません。'
    return {
      title: noBackend[reason](settings.shown(backend)),
      why: `結果はfloat32の精度で同じですが、時間は長くかかります。${help}`,
    }
  },
}
