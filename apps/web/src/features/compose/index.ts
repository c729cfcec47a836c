export { NewMessagePane } from './new-message-pane.tsx';
