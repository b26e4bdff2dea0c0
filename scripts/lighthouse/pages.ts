/** Pages that are measured: one of each kind, in both languages. */
const KINDS: readonly (readonly [name: string, path: string])[] = [
  ['home', ''],
  ['document', 'd/zhejiang-industry-carbon-peak/'],
  ['provision', 'd/zhejiang-industry-carbon-peak/p3-s1-i1/'],
  ['search', 'search/?q=%E4%BD%99%E7%83%AD'],
  ['ladder', 'compare/targets/450200/'],
  ['side by side', 'compare/zhejiang-industry-carbon-peak/liuzhou-industry-carbon-peak/'],
  ['indicator', 'indicators/energy-intensity-industry-above-scale/'],
  ['department', 'organizations/family/development-reform/'],
];

export interface Measured {
  name: string;
  language: 'zh' | 'en';
  /** Relative to the base path. */
  path: string;
}

export const MEASURED: readonly Measured[] = KINDS.flatMap(([name, path]) => [
  { name, language: 'zh' as const, path },
  { name, language: 'en' as const, path: `en/${path}` },
]);
