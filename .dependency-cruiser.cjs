/**
 * What may import what: the rules of the house, one per folder. `npm run check` runs them and
 * test/architecture/import-rules.test.ts proves that they bite.
 */

const package_ = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Everything but the named paths and packages is forbidden to `from`. */
const only = (name, from, { paths = [], packages = [], comment }) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: [...paths, ...(packages.length > 0 ? [package_(...packages)] : [])] },
});

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

/** What everything in shared may stand on. */
const ground = '^shared/(lib|errors|i18n)/';

/** What every area of the backend may stand on; an area itself is reached through its service. */
const core = '^electron/backend/(database|events|files|i18n|search)/';

const sharedRules = [
  only(
    'ground-stands-alone',
    { path: '^shared/(lib|errors|i18n)/' },
    {
      paths: ['^shared/lib/', '^shared/$1/'],
      comment: 'shared/lib, errors and i18n know nothing but shared/lib.',
    },
  ),
  only(
    'domain-is-pure',
    { path: '^shared/(domain/[^/]+|sop)/' },
    {
      paths: [ground, '^shared/$1/', '^shared/(domain/[^/]+|sop)/'],
      packages: ['zod'],
      comment: 'Rules of the trade are pure functions: no Node, no database, no screen, no translator.',
    },
  ),
  never(
    'domain-areas-share-types-only',
    { path: '^shared/(domain/[^/]+|sop)/' },
    { path: '^shared/(domain/[^/]+|sop)/', pathNot: '^shared/$1/', dependencyTypesNot: ['type-only'] },
    'An area of the domain uses the types of another area, not its code.',
  ),
  only(
    'contract-has-no-handlers',
    { path: '^shared/contract/' },
    {
      paths: [ground, '^shared/domain/', '^shared/sop/', '^shared/contract/'],
      packages: ['zod', '@orpc/contract'],
      comment: 'The contract says what can be asked; who answers is not its business.',
    },
  ),
  only(
    'sheets-are-static',
    { path: '^shared/sheets/' },
    {
      paths: [ground, '^shared/domain/', '^shared/sheets/'],
      packages: ['react', 'react-dom', '@types/react', '@types/react-dom', 'bwip-js'],
      comment: 'A sheet is a pure component of its print model.',
    },
  ),
  never('shared-knows-no-one', { path: '^shared/' }, { path: '^(electron|renderer|migrations|test)/' }),
];

const backendRules = [
  only(
    'migrations-stand-alone',
    { path: '^migrations/' },
    {
      paths: ['^migrations/'],
      packages: ['typeorm'],
      comment: 'A migration must do in ten years what it does today: no entities, nothing of shared.',
    },
  ),
  never(
    'backend-knows-no-host',
    { path: '^electron/backend/' },
    { path: '^electron/(main|preload|browser|host|build|launch)/' },
  ),
  never(
    'backend-knows-no-screen',
    { path: '^electron/backend/' },
    { path: ['^renderer/', package_('electron', 'react', 'react-dom', 'antd')] },
  ),
  never(
    'typeorm-in-repositories-only',
    { path: '^electron/', pathNot: ['^electron/backend/database/', '[.]repository[.]ts$'] },
    { path: package_('typeorm', 'sqlite3', 'pg') },
  ),
  never(
    'repositories-are-private',
    { path: '^electron/backend/([^/]+)/' },
    { path: '^electron/backend/[^/]+/.*[.]repository[.]ts$', pathNot: ['^electron/backend/$1/', core] },
    'Another area is reached through its service.',
  ),
  never(
    'areas-meet-through-services',
    { path: '^electron/backend/([^/]+)/', pathNot: '^electron/backend/(router|demo)/' },
    {
      path: '^electron/backend/[^/]+/',
      pathNot: ['^electron/backend/$1/', core, '^electron/backend/router/', '[.]service[.]ts$'],
      dependencyTypesNot: ['type-only'],
    },
    'Another area is reached through its service; the router and the demonstration data know all of them.',
  ),
  never(
    'core-knows-no-area',
    { path: core },
    { path: '^electron/backend/[^/]+/', pathNot: core, dependencyTypesNot: ['type-only'] },
  ),
];

const hostRules = [
  never(
    'hosts-use-the-front-door',
    { path: '^electron/(main|browser|host)/' },
    {
      path: '^(electron|renderer|migrations)/',
      pathNot: [
        '^electron/$1/',
        '^electron/host/',
        '^electron/backend/(backend|config|ports|session)[.]ts$',
        '^electron/backend/printing/drivers/',
      ],
    },
    'A host starts the backend and brings its ports; areas and the other host are closed to it.',
  ),
  never(
    'host-parts-serve-both',
    { path: '^electron/host/' },
    { path: [package_('electron'), '^electron/(main|browser|preload)/'] },
  ),
  never(
    'hosts-have-no-database',
    { path: '^electron/(main|browser|host|preload)/' },
    { path: package_('typeorm', 'sqlite3', 'pg') },
  ),
  never(
    'browser-host-runs-without-electron',
    { path: '^electron/(browser|host|backend)/' },
    { path: package_('electron') },
  ),
  only(
    'preload-is-a-bridge',
    { path: '^electron/preload/' },
    {
      paths: ['^electron/preload/', '^shared/lib/host-connection[.]ts$'],
      packages: ['electron'],
      comment: "It runs sandboxed: Electron's bridge, the words of the handshake, and nothing else.",
    },
  ),
  never(
    'packages-are-declared',
    { path: '^(electron|renderer|shared|migrations|test)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    'A package that nobody asked for may be gone tomorrow.',
  ),
];

const rendererRules = [
  never(
    'renderer-knows-no-machine',
    { path: '^renderer/' },
    { path: ['^electron/', '^migrations/', package_('electron', 'typeorm', 'sqlite3', 'pg', '@orpc/server')] },
  ),
  never('renderer-knows-no-node', { path: '^renderer/', pathNot: '[.]config[.]' }, { dependencyTypes: ['core'] }),
  never(
    'features-are-rooms',
    { path: '^renderer/features/([^/]+)/' },
    { path: '^renderer/(features|app)/', pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/public[.]ts$'] },
    'What a feature lends to others stands in its public.ts; the rest of it is its own.',
  ),
  never(
    'components-know-no-feature',
    { path: '^renderer/(components|api|i18n)/' },
    { path: '^renderer/(features|app)/' },
  ),
];

const generalRules = [
  never('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  never('everything-is-found', {}, { couldNotResolve: true }),
  never('tests-are-imported-by-no-one', { pathNot: ['^test/', '^[^/]+[.]config[.]'] }, { path: '^test/' }),
  never('e2e-uses-the-running-app', { path: '^test/e2e/' }, { path: '^(electron|renderer|shared|migrations)/' }),
];

module.exports = {
  forbidden: [...generalRules, ...sharedRules, ...backendRules, ...hostRules, ...rendererRules],
  options: {
    doNotFollow: { path: ['node_modules', '^resources/'] },
    exclude: { path: ['^(out|dist|[.]cache)/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
    combinedDependencies: false,
  },
};
