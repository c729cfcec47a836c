export { dhkemX25519 } from './dhkem-x25519.ts';
export { createHpke, type Hpke, type HpkeAead, type HpkeContext } from './hpke.ts';
export type { Encapsulation, Kem } from './kem.ts';
