// The layers of ARCHITECTURE.md, highest first: a layer imports itself and those below it, nothing above.
const LAYERS = [
  'main', 'servers', 'host', 'tcl', 'query', 'dictionary', 'qmbasic', 'admin', 'session', 'files', 'security', 'storage', 'values', 'base',
];

const PURE = ['base', 'values', 'qmbasic/syntax', 'qmbasic/emit', 'query/sentence'];


// Each package from outside enters through one folder.
const PACKAGES = { lmdb: 'storage/engines/lmdb', nodemailer: 'qmbasic/mail' };

const TEST = '\\.(test|contract)\\.ts$';

function layerRule(layer, index) {
  const above = LAYERS.slice(0, index);
  return {
    name: `layer-${layer}`,
    comment: `${layer}/ imports only itself and the layers below it`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { path: `^src/(${above.join('|')})/` },
  };
}

module.exports = {
  forbidden: [
    ...LAYERS.slice(1).map((layer) => layerRule(layer, LAYERS.indexOf(layer))),
    {
      name: 'front-door',
      comment: "another layer is entered by its index.ts",
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.+', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    ...PURE.map((folder) => ({
      name: `pure-${folder}`,
      severity: 'error',
      from: { path: `^src/${folder}/`, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    })),
    ...Object.entries(PACKAGES).map(([name, folder]) => ({
      name: `package-${name}`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${folder}/` },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: 'known-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: 'node_modules/', pathNot: Object.keys(PACKAGES).map((name) => `node_modules/${name}/`) },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing reaches',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [TEST, '^src/main/cli\\.ts$'] },
      to: {},
    },
    {
      name: 'family-verbs',
      severity: 'error',
      from: { path: '^src/tcl/verbs/([^/]+)/' },
      to: { path: '^src/tcl/verbs/[^/]+/.+', pathNot: '^src/tcl/verbs/$1/' },
    },
    {
      name: 'family-engines',
      severity: 'error',
      from: { path: '^src/storage/engines/([^/]+)/', pathNot: TEST },
      to: { path: '^src/storage/engines/[^/]+/', pathNot: '^src/storage/engines/$1/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    includeOnly: ['^src/', 'node_modules/(lmdb|nodemailer)', '^(node:)?[a-z_/]+$'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
