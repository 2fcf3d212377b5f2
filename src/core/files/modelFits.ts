import type { SettingName, Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { refuse, type Refused } from './fileProblem.ts'
import type { TfjsModel } from './tfjsModel.ts'

type Layer = TfjsModel['layers'][number]

/**
 * Why a model that was saved would not predict the same in this network though its weights had the right shapes;
 * null where it would.
 */
export function unlikeModel(
  { layers }: TfjsModel,
  variant: Variant,
  settings: Settings,
): Refused | null {
  const own = layers.filter(([name]) => name !== 'InputLayer')
  const found = own.map(([name]) => name)
  const front = { fixed: [], masking: ['Masking'], embedding: ['Embedding'] }[variant]
  if (found.join() !== [...front, 'LSTM', 'Dense'].join()) {
    return refuse({ code: 'other-layers', found })
  }
  for (const layer of own) {
    const unlike = unlikeLayer(layer, settings)
    if (unlike) return unlike
  }
  return null
}

function unlikeLayer([name, config]: Layer, settings: Settings): Refused | null {
  const { units, recurrentActivation, maskValue } = settings
  for (const [option, own] of Object.entries(OPTIONS[name] ?? {})) {
    const found: unknown = config[option] ?? own
    if (found !== own) {
      return refuse({
        code: 'other-layers',
        found: [`${name}(${option}=${String(found)})`],
      })
    }
  }
  switch (name) {
    case 'LSTM':
      return (
        unlikeSetting('units', config['units'], units) ??
        unlikeSetting('recurrentActivation', config['recurrent_activation'], recurrentActivation)
      )
    case 'Masking':
      return unlikeSetting('maskValue', config['mask_value'], maskValue)
    default:
      return null
  }
}

/** What the network's layers are in ways that no array of weights and no setting tells. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
  Embedding: { mask_zero: true },
  LSTM: { activation: 'tanh', return_sequences: false, go_backwards: false, use_bias: true },
  Dense: { activation: 'linear', use_bias: true },
}

/** What the file does not say is left to the shapes of its arrays. */
function unlikeSetting(
  name: SettingName,
  found: unknown,
  now: Settings[SettingName],
): Refused | null {
  if (typeof found !== typeof now || found === now) return null
  return refuse({ code: 'other-setting', name, found: found as string | number, now })
}
