export { ConversationPage } from './conversation-page.tsx';
