export { BlockQuestion } from './block-question.tsx';
export { DeleteConversationQuestion } from './delete-conversation-question.tsx';
export { focusList } from './focus-list.ts';
export { FollowButton } from './follow-button.tsx';
export { PersonHeading } from './person-heading.tsx';
export { Reasons } from './reasons.tsx';
export { StartFailure } from './start-failure.tsx';
export { createStarter, type Starter } from './starter.ts';
