/** Code that repeats the run elsewhere. Not in the catalogue: it comes with its section, after the first paint. */
export const code = {
  title: 'Code',
  why: 'The same run as a script. In Keras 3 it draws the same data and weights from the seed, trains in the same order, and prints its prediction beside this page’s.',
  asItStands: (epoch: number, epochs: number) =>
    `For the run as it stands: ${epoch} of ${epochs} epochs.`,
  fromFile: (file: string) =>
    `This run began with the weights of ${file}. The Python scripts load them as an .npz that lies beside them; at epoch 0, “Download weights” saves it.`,
  wait: 'The code is written here as soon as the network has answered.',

  dialect: 'Kind of code',
  dialects: {
    keras3: 'Keras 3',
    keras2: "Keras 2.2 (the article's)",
    tfjs: 'TensorFlow.js',
  },
  notes: {
    keras3: 'Runs on today’s Keras, and stops with an error if its number is 1e-3 or more off.',
    keras2:
      'The article’s script with these settings, for Keras 2.2.4 on TensorFlow 1.5, which updates dense-first.',
    tfjs: 'The same model, but other random numbers: it comes near this page’s number, not to it.',
  },

  script: 'Script',
  copy: 'Copy the code',
  download: 'Download the script',
  copied: 'Copied.',
  selected: 'The browser does not let the page copy. The code is selected: copy it by hand.',
}
