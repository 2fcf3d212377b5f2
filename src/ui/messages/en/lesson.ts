/** The lesson. Not in the catalogue: it comes when somebody opens it. Numbers come in as they are to be shown. */
export const lesson = {
  name: 'Lesson',
  stepOf: (step: number, steps: number) => `Lesson, step ${step} of ${steps}`,
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  leave: 'Leave',
  /** Makes room for the page above. */
  fold: 'Fold away',
  unfold: 'Unfold',
  leaveHint: 'Leaving, also by Esc, brings back your own settings, run and sequence.',
  answer: 'Show the answer',
  preparing: 'One moment: the page is made ready for the question.',
  preparingEpoch: (epoch: number, goal: number) =>
    `One moment: the network is being trained first, epoch ${epoch} of ${goal}.`,
  trying: (epoch: number, goal: number) => `The page tries it out: epoch ${epoch} of ${goal}.`,
  stopped:
    'This could not be trained here, so there is no answer. Go on to the next step, or leave the lesson.',
  changed: 'The page shows something else by now. Go back and on again to see what comes out here.',
  since: 'The page has been changed since; this is what came out for the question.',
  waiting: 'Training has been paused. Press Resume, or go on to the next step.',
  guessedRight: (choice: string) => `You guessed “${choice}”, and so it came out.`,
  guessedWrong: (choice: string, came: string) =>
    `You guessed “${choice}”. It came out as “${came}”.`,
  guessedNone: (choice: string) => `You guessed “${choice}”. None of the choices came true.`,

  steps: [
    {
      title: 'Nothing known',
      text: 'The bits 1111011101 hold eight ones. The network that reads them has not been trained at all.',
      question: 'What does an untrained network answer?',
      choices: ['something near 8', 'something near 0', 'an error'],
      thought: 'It is only arithmetic on random weights: some number always comes out.',
      otherwise: 'Not a number this time: the weights lead nowhere.',
    },
    {
      title: 'Learning',
      text: 'Now it is shown 900 rows with their sums, over and over. One pass over all of them is an epoch.',
      question:
        'By when has its answer for these bits come within a half of the true sum, to stay there?',
      choices: ['by epoch 3', 'by epoch 20', 'by epoch 100'],
      thought:
        'So it has not just learned its rows by heart: rows that are new to it come out, too.',
      otherwise: 'So nothing says here that it has learned more than its own rows by heart.',
    },
    {
      title: 'A running count',
      text: 'This network has been trained on rows of many lengths (step 4 shows them). It reads one bit after the other and carries a state along; the last layer can be asked at every step.',
      question: 'What does it say after the first three bits, 111?',
      choices: ['something near 3', 'something near 0', 'something near 5'],
      thought:
        'Each 1 lifts the number, and by more than any 0 moves it. All that is there when the next bit comes is the state: it carries the count.',
      otherwise:
        'The state is all that goes along from bit to bit. Here it carries something, but no clean count: compare the dots with the true sums in the figure.',
    },
    {
      title: 'Rows of unequal length',
      text: 'In this variant the rows are of different lengths, but a batch is a rectangle. Short rows are filled up with −1, which is no bit.',
      question: 'How much of this table is padding?',
      choices: ['about a fifth', 'about half', 'more than half'],
      thought: 'All of it has to be read past, or skipped. The mask skips it.',
      otherwise: 'These rows are all of one length: there is nothing to skip.',
    },
    {
      title: 'Ten steps of padding',
      text: 'This network has been trained with the mask. It has read 1110101; now ten steps of padding follow behind.',
      question: 'What will the padding do to the answer?',
      choices: ['move it up', 'move it down', 'nothing'],
      thought: 'Compare the bits in the proof: “nearly the same” would be a different thing.',
      otherwise:
        'With a mask the bits should be the same. Here they are not: look at them in the proof.',
    },
    {
      title: 'Why',
      text: 'The state goes from step to step. At a padded step the mask says: skip.',
      question: 'What does the cell do at a padded step?',
      choices: ['it forgets a little', 'it counts the −1', 'nothing'],
      thought:
        'A masked step is skipped: the state goes by untouched, and the last layer gets the same vector.',
      otherwise: 'A masked step should be skipped, and here the state has changed.',
    },
    {
      title: 'Without the mask',
      text: 'The same weights, the same ten steps of −1, but nobody says that they are padding.',
      question: 'Where does the answer go, if the network reads the padding as data?',
      choices: ['up', 'down', 'it stays'],
      thought:
        'Nothing is wrong with the weights; they were given other inputs. A mask that is forgotten does this without a word.',
      otherwise:
        'The network has read the padding, and this once the answer has not moved. Other weights or other bits would tell.',
    },
    {
      title: 'A mask that bites',
      text: 'The mask skips every step that has the mask value, also where it is a bit. So what if the mask value is 0, or 1?',
      question: 'With which mask value does it still learn to count ones?',
      choices: ['with 0', 'with 1', 'with both', 'with neither'],
      thought:
        'A mask cannot tell padding from a real symbol of the same value. Skipped zeros add nothing to the sum; skipped ones are all there is to count. Embedding keeps ID 0 free for this reason.',
      otherwise:
        'Skipped zeros add nothing to the sum, and skipped ones are all there is to count. Here it did not show: perhaps the training was too short, or these rows tell otherwise.',
    },
    {
      title: 'The article',
      text: 'In 2019 an article printed what its network says to 1111011101 after 100 epochs: 7.7854743. This page draws the same data and weights and takes the same steps.',
      question: 'Can a browser print what a Linux machine printed in 2019?',
      choices: ['yes, to six digits', 'roughly', 'no'],
      thought:
        'Digits agree where draws, weights and steps do. It took one finding more to get there: TensorFlow 1.5 had updated the last layer first.',
      otherwise:
        'The draws are the same; somewhere on the way the numbers have parted. Compare the section.',
    },
  ],

  said1: (prediction: string, sum: number) =>
    `The untrained network answers ${prediction}; the true sum is ${sum}.`,
  reading2: (epoch: number, prediction: string) => `after ${epoch} epochs ${prediction}`,
  said2: (readings: readonly string[], sum: number, from: number | null) =>
    `It answers ${readings.join(', ')}; the true sum is ${sum}. ${
      from === null
        ? 'At the end it is not within a half.'
        : `From epoch ${from} on it stays within a half: the line in the chart.`
    }`,
  /** Of rows that validate: how many are new to the network, and what their error can be at the most. */
  kept2: (rows: number, unseen: number, most: string, guessing: string) =>
    unseen === 0
      ? `The grey line in the chart is the loss on ${rows} rows that are kept out of training, but each is equal to one that is not.`
      : `The grey line in the chart is the loss on ${rows} rows that are kept out of training. ${unseen} of them are equal to no training row. Even if all that loss were theirs, it would be ${most} for each; whoever always says the mean has ${guessing}.`,
  said3: (count: string, ones: number, first: string) =>
    `After ${first} it would say ${count}; ${ones} is right.`,
  count3: (bit: string, count: string) => `${bit}: ${count}`,
  counts3: (counts: readonly string[]) => `Bit by bit: ${counts.join(', ')}.`,
  said4: (percent: string, padding: string, cells: string) =>
    `${percent} of it: ${padding} of ${cells} cells are padding.`,
  said5: (prediction: string, padded: string, same: boolean) =>
    `Without padding ${prediction}, with it ${padded}: ${
      same ? 'all 32 bits of the two are the same.' : 'the two differ in their bits.'
    }`,
  said6: (units: number, steps: number, held: boolean) =>
    held
      ? `Cell state and hidden state of all ${units} units are the same after ${steps} padded steps as after the last bit, in every bit.`
      : `Cell state or hidden state is another after ${steps} padded steps than after the last bit.`,
  said7: (prediction: string, unmasked: string, off: string) =>
    `From ${prediction} to ${unmasked}: it has moved by ${off}.`,
  loss8: (value: string, loss: string) => `mask value ${value} gives a validation loss of ${loss}`,
  said8: (losses: readonly string[], guessing: string) =>
    `Here ${losses.join(', and ')}. Whoever always says the mean has ${guessing}; a tenth of that counts as learned here.`,
  said9: (prediction: string, printed: string) =>
    `This page has just come to ${prediction}; the article prints ${printed}.`,
}
