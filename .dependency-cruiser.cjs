/** Imports run one way, floor by floor; see docs/design.md. */
const floor = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    floor('model-is-ground', '^src/model', '^src/(text|parse|extract|search|compare|publish|cli)'),
    floor('text-is-ground', '^src/text', '^src/(parse|extract|search|compare|publish|cli)'),
    floor('parse-stands-alone', '^src/parse', '^src/(extract|search|compare|publish|cli)'),
    floor('extract-stands-alone', '^src/extract', '^src/(parse|search|compare|publish|cli)'),
    floor('search-stands-alone', '^src/search', '^src/(parse|extract|compare|publish|cli)'),
    floor('compare-stands-on-extract', '^src/compare', '^src/(search|publish|cli)'),
    floor('registry-stands-on-compare', '^src/registry', '^src/(parse|search|publish|cli)'),
    floor('cite-stands-on-search-and-compare', '^src/cite', '^src/(parse|publish|cli)'),
    floor(
      'search-and-compare-below-cite',
      '^src/(model|text|parse|extract|search|compare|registry)',
      '^src/cite/',
    ),
    floor('publish-below-cli', '^src/publish', '^src/cli'),
    floor('src-knows-no-site', '^src', '^(site|scripts|test)'),
    floor('site-sees-the-contract', '^site', '^src/(publish|cli)'),
    {
      name: 'pure-below-publish',
      comment: 'src below publish and cli runs in a browser too',
      severity: 'error',
      from: { path: '^src/(model|text|parse|extract|compare|search|registry|cite)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-native-below-publish',
      severity: 'error',
      from: { path: '^src/(model|text|parse|extract|compare|search|registry|cite)' },
      to: { path: 'nodejieba|iconv-lite' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|astro:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
