export { InboxPane } from './inbox-pane.tsx';
export { YourHandle } from './your-handle.tsx';
