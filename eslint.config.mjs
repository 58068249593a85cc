import path from 'node:path';

import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Packages and modules that have rooms of their own, as regular expressions; everywhere else they are refused. */
const packages = {
  astro: ['astro', 'astro[/:].+'],
  disk: ['(?:node:)?fs(?:/.+)?'],
  processes: ['(?:node:)?child_process'],
  sockets: ['(?:node:)?(?:dgram|dns|http|http2|https|net|tls)(?:/.+)?', 'nodemailer'],
  github: ['@octokit/.+'],
  markdown: ['remark', '(?:remark|rehype|mdast|micromark)-.+', 'unified'],
  frontmatter: ['gray-matter'],
  yaml: ['yaml'],
  schemas: ['zod'],
};

/** What only scripts may touch. Code for browsers may use the clock and the network, too. */
const globals = {
  clock: {
    selector: [
      "MemberExpression[object.name='Date'][property.name='now']",
      "MemberExpression[object.name='Date'][property.value='now']",
      "MemberExpression[object.name='performance']",
      "MemberExpression[object.name='Temporal'][property.name='Now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
    ].join(),
    message: 'Take `now` as an argument; the clock is read once, by the command or the build.',
  },
  environment: {
    selector: [
      "MemberExpression[object.name='process'][property.name='env']",
      "MemberExpression[object.name='process'][property.value='env']",
      "VariableDeclarator[init.name='process'] Property[key.name='env']",
      "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
      "MemberExpression[object.type='MetaProperty'][property.name='env']",
    ].join(),
    message: 'Take it as an argument; the environment is read by the command or the build.',
  },
};

/** What asks other computers, in rooms that may use the network. */
const requests = ['fetch', 'EventSource', 'WebSocket', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'Requests are made in scripts/http and scripts/github.',
}));

/**
 * What the files of a folder may use: of `packages` and `globals` these alone, and of the folders of `src` these alone
 * (test/import-rules.test.ts tries each line). The last row that fits a file counts.
 * @param types folders of which only types may be imported
 */
const rooms = [
  // A new folder needs a row of its own.
  ['src/**', { folders: [] }],
  ['src/*.ts', { folders: ['model', 'views'] }],
  [
    'src/load-status-page.ts',
    { folders: ['model', 'sources', 'views'], may: ['clock', 'environment'] },
  ],
  ['src/text-endpoint.ts', { folders: ['model', 'views'], may: ['astro'] }],
  ['src/model/**', { folders: ['model'] }],
  ['src/markdown/**', { folders: ['model', 'markdown'], may: ['markdown'] }],
  ['src/sources/**', { folders: ['model', 'markdown', 'sources'], may: ['schemas'] }],
  [
    'src/sources/yaml/**',
    { folders: ['model', 'markdown', 'sources'], may: ['schemas', 'yaml', 'frontmatter'] },
  ],
  [
    'src/sources/imports/**',
    { folders: ['model', 'markdown', 'sources'], may: ['schemas', 'yaml'] },
  ],
  [
    'src/sources/folder/**',
    { folders: ['model', 'markdown', 'sources'], may: ['disk', 'processes'] },
  ],
  ['src/views/**', { folders: ['model', 'markdown', 'views'] }],
  ['src/views/text/**', { folders: ['model', 'markdown', 'views'], may: ['markdown'] }],
  ['src/authoring/**', { folders: ['model', 'sources', 'views', 'authoring'], may: ['yaml'] }],
  [
    'src/notifications/**',
    { folders: ['model', 'sources', 'views', 'notifications'], may: ['schemas'] },
  ],
  [
    'src/probes/**',
    { folders: ['model', 'sources', 'views', 'authoring', 'probes', 'suspicions'] },
  ],
  ['src/suspicions/**', { folders: ['model', 'sources', 'views', 'suspicions'] }],
  ['src/verdict/**', { folders: ['model', 'verdict'] }],
  [
    'src/alerting/**',
    { folders: ['model', 'sources', 'views', 'authoring', 'suspicions', 'alerting'] },
  ],
  [
    'src/chat/**',
    { folders: ['model', 'sources', 'authoring', 'notifications', 'alerting', 'chat'] },
  ],
  ['src/sync/**', { folders: ['model', 'sources', 'views', 'sync'] }],
  ['src/deployment/**', { folders: ['model', 'sources', 'deployment'] }],
  ['src/drill/**', { folders: ['model', 'adoption', 'drill'] }],
  ['src/adoption/**', { folders: ['model', 'sources', 'views', 'authoring', 'adoption'] }],
  ['src/client/**', { folders: ['model', 'client'], types: ['views'], may: ['clock', 'network'] }],
  ['src/embed/**', { folders: ['embed'], may: ['clock', 'network'] }],
  [
    'src/{components,layouts}/**',
    { folders: ['model', 'views', 'client', 'components', 'layouts', 'styles'], may: ['astro'] },
  ],
  [
    'src/pages/**',
    {
      folders: ['model', 'views', 'client', 'embed', 'components', 'layouts', 'pages', 'styles'],
      may: ['astro'],
    },
  ],
  ['scripts/**', { may: ['astro', 'disk', 'environment', 'clock'] }],
  ['scripts/build/**', { may: ['astro', 'disk', 'processes', 'environment', 'clock'] }],
  ['scripts/{authoring,disk,sync}/**', { may: ['disk', 'processes', 'environment'] }],
  ['scripts/browser/**', { may: ['disk', 'processes', 'sockets', 'environment'] }],
  ['scripts/adopt/**', { may: ['disk', 'processes', 'environment', 'clock'] }],
  ['scripts/homes/**', { may: ['astro', 'disk', 'processes', 'sockets', 'environment', 'clock'] }],
  ['scripts/github/**', { may: ['github', 'schemas', 'environment', 'clock', 'network'] }],
  ['scripts/http/**', { may: ['sockets', 'clock', 'network'] }],
  ['scripts/alert/**', { may: ['disk', 'processes', 'sockets', 'environment', 'clock'] }],
  ['scripts/git/**', { may: ['disk', 'processes', 'environment'] }],
  ['scripts/state/**', { may: ['disk', 'environment', 'clock'] }],
  ['scripts/notify/**', { may: ['disk', 'processes', 'sockets', 'clock'] }],
  ['scripts/probe/**', { may: ['processes', 'sockets', 'clock'] }],
  ['bench/**', { may: ['astro', 'disk', 'processes', 'sockets', 'environment', 'clock'] }],
];

const structure = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use an `as const` array, worst last.' },
  {
    selector: 'Program > :not(ImportDeclaration) ~ ImportDeclaration',
    message: 'Imports come first.',
  },
];

/** The folders that know those before them. */
const order = ['src', 'scripts', 'bench', 'test'];

const partsOf = (file) => path.relative(import.meta.dirname, file).split(path.sep);

/** Refuses imports of packages and of folders that a room may not know. */
const importsRule = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const [{ folders, types = [], may }] = context.options;
    const refused = Object.entries(packages)
      .filter(([name]) => !may.includes(name))
      .map(([name, group]) => [name, new RegExp(`^(?:${group.join('|')})$`)]);
    const check = (node) => {
      const { source } = node;
      if (typeof source?.value !== 'string') return;
      const [room] = refused.find(([, names]) => names.test(source.value)) ?? [];
      if (room) {
        return context.report({ node, message: `${room} has another room; see CONTRIBUTING.` });
      }
      if (!source.value.startsWith('.')) return;
      const [place] = partsOf(context.filename);
      // Settings files are tools, too.
      const from = order.includes(place) ? place : 'scripts';
      const [top, folder, ...rest] = partsOf(
        path.resolve(path.dirname(context.filename), source.value),
      );
      if (order.indexOf(top) > order.indexOf(from)) {
        return context.report({ node, message: `${from} must not import from ${top}.` });
      }
      if (top !== 'src' || rest.length === 0 || !folders || folders.includes(folder)) return;
      const isType = node.importKind === 'type' || node.exportKind === 'type';
      if (types.includes(folder) && isType) return;
      context.report({
        node,
        message: `This folder must not import from src/${folder}; see CONTRIBUTING.`,
      });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const roomRules = rooms.map(([files, { folders, types, may = [] }]) => ({
  files: [`${files.replace(/\/\*\*$/, '/**/*').replace(/\.ts$/, '')}.{ts,astro}`],
  rules: {
    'outpost/imports': ['error', { folders, types, may }],
    'no-restricted-globals': may.includes('network')
      ? 'off'
      : ['error', { globals: requests, checkGlobalObject: true }],
    'no-restricted-syntax': [
      'error',
      ...structure,
      ...Object.entries(globals).flatMap(([name, rule]) => (may.includes(name) ? [] : [rule])),
    ],
  },
}));

export default defineConfig(
  globalIgnores([
    'dist*/',
    'coverage/',
    '.astro/',
    '.cache/',
    '.github/actions/',
    'test/fixtures/',
    'public/',
    // A project of its own, as a beginner would write it.
    'bench/bare-astro/',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    plugins: { outpost: { rules: { imports: importsRule } } },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        // An empty text stands for none as often as undefined does.
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // There is no enum, and hardly a class: these two take a quarter of the time of all rules.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers in text are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noPropertyAccessFromIndexSignature` asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
      // An index that was just checked is known to be there; the compiler's view is a wish list.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 60],
      'no-restricted-syntax': ['error', ...structure],
      // A listener that does nothing is a way to listen; an empty block is not a way to handle.
      '@typescript-eslint/no-empty-function': 'off',
      'no-empty': 'error',
      eqeqeq: 'error',
    },
  },
  ...roomRules,
  {
    files: ['*.config.{ts,mjs}'],
    // Where each room has its row, the rows are read as one.
    rules: {
      'outpost/imports': ['error', { may: ['astro'] }],
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.astro'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // Tests may look anywhere, and say things that types forbid.
      'outpost/imports': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...structure],
      'max-lines-per-function': 'off',
    },
  },
);
