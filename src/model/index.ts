export * from './common.ts';
export * from './document.ts';
export * from './clause.ts';
export * from './quantity.ts';
export * from './duty.ts';
export * from './vocabulary.ts';
export * from './figure.ts';
export * from './comparison.ts';
