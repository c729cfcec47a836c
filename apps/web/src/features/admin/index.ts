export { AdminPane } from './admin-pane.tsx';
export { AdministratorNote } from './administrator-note.tsx';
