export { AccountExport } from './account-export.ts';
export { knowledgeResolvers } from './knowledge.resolvers.ts';
