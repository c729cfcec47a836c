export { InboxPane } from './inbox-pane.tsx';
export { NothingOpen } from './nothing-open.tsx';
