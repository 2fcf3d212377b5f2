// One file of the build, kept in the page's memory before a newer page can drop it from the device.
export { NewerPage } from './NewerPage.tsx'
export { WorksOffline } from './WorksOffline.tsx'
