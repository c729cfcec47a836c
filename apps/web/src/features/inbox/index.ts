export { InboxPane } from './inbox-pane.tsx';
export { createMarking } from './marking.ts';
export { NothingOpen } from './nothing-open.tsx';
export { RequestsPane } from './requests-pane.tsx';
