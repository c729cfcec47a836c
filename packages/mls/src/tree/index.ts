export * from './codec.ts';
export * from './parent-hash.ts';
export * from './parent-node.ts';
export * from './ratchet-tree.ts';
export * from './resolution.ts';
export * from './subtree.ts';
export * from './tree-hash.ts';
