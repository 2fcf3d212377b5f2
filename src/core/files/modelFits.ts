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
  const { activation = ACTIVATIONS[name] } = config
  if (activation !== ACTIVATIONS[name]) {
    return refuse({ code: 'other-layers', found: [`${name}(activation=${String(activation)})`] })
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

/** What layers of the network do with what they computed; undefined where they compute nothing. */
const ACTIVATIONS: Readonly<Record<string, string>> = { LSTM: 'tanh', Dense: 'linear' }

/** What the file does not say is left to the shapes of its arrays. */
function unlikeSetting(
  name: SettingName,
  found: unknown,
  now: Settings[SettingName],
): Refused | null {
  if (typeof found !== typeof now || found === now) return null
  return refuse({ code: 'other-setting', name, found: found as string | number, now })
}
