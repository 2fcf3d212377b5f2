/** The page without a network, and a newer page. They come with the words of src/ui/offline, after the first paint. */
export const offline = {
  works: 'Works offline now.',
  newer: 'There is a newer Tally.',
  newerWhy:
    'It comes when you load it. Settings and sequence stay, for they stand in the address; what was trained in this tab is lost.',
  loadNewer: 'Load the newer Tally',
}
