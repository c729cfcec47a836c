export { fillDue } from './fill-due.ts';
export { loadArchived, readArchived } from './read.ts';
