export { AdminPane } from './admin-pane.tsx';
