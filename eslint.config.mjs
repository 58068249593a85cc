import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Packages that have one room each (DESIGN 5); everywhere else they are refused. */
const rooms = {
  astro: ['astro', 'astro/*', 'astro:*'],
  disk: ['node:fs', 'node:fs/*', 'fs', 'fs/*'],
  processes: ['node:child_process', 'child_process'],
  github: ['@octokit/*'],
  markdown: ['remark', 'remark-*', 'rehype-*', 'unified'],
  frontmatter: ['gray-matter'],
  schemas: ['zod'],
};

/** The folders of `src`, which know each other as the table in CONTRIBUTING says. */
const layers = [
  'model',
  'sources',
  'views',
  'authoring',
  'clock',
  'embed',
  'components',
  'layouts',
  'pages',
];

/**
 * What a room may import: of the packages these alone, and of the layers these alone. A layer may always import itself.
 * @param types layers of which types are all that may be known
 */
const mayImport = ({ packages = [], known = layers, types = [] }) => [
  'error',
  {
    patterns: [
      ...Object.entries(rooms)
        .filter(([room]) => !packages.includes(room))
        .map(([room, group]) => ({
          group,
          message: `${room} has another room; see CONTRIBUTING.`,
        })),
      ...layers
        .filter((layer) => !known.includes(layer))
        .map((layer) => ({
          regex: `^(?:\\.{1,2}/)+(?:src/)?${layer}/`,
          allowTypeImports: types.includes(layer),
          message: `This room must not know src/${layer}; see CONTRIBUTING.`,
        })),
    ],
  },
];

const restrict = (files, allowed, ignores = []) => ({
  files: [files].flat(),
  ignores,
  rules: { 'no-restricted-imports': mayImport(allowed) },
});

export default defineConfig(
  globalIgnores(['dist*/', 'coverage/', '.astro/', '.cache/', 'test/fixtures/', 'public/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
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
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use an `as const` array, worst last.' },
      ],
      // A listener that does nothing is a way to listen; an empty block is not a way to handle.
      '@typescript-eslint/no-empty-function': 'off',
      'no-empty': 'error',
      eqeqeq: 'error',
    },
  },
  restrict('src/model/**/*.ts', { known: ['model'] }),
  restrict('src/sources/**/*.ts', { packages: ['schemas'], known: ['model', 'sources'] }, [
    'src/sources/{content-folder,custom-style,public-files,read-content,revisions,frontmatter}.ts',
  ]),
  restrict('src/sources/{content-folder,custom-style,public-files,read-content}.ts', {
    packages: ['disk'],
    known: ['model', 'sources'],
  }),
  restrict('src/sources/folder/revisions.ts', {
    packages: ['processes'],
    known: ['model', 'sources'],
  }),
  restrict('src/sources/yaml/frontmatter.ts', {
    packages: ['frontmatter'],
    known: ['model', 'sources'],
  }),
  restrict('src/views/**/*.ts', { known: ['model', 'views'] }, ['src/views/text/markdown.ts']),
  restrict('src/views/text/markdown.ts', { packages: ['markdown'], known: ['model', 'views'] }),
  restrict('src/authoring/**/*.ts', { known: ['model', 'sources', 'views', 'authoring'] }),
  restrict('src/clock/**/*.ts', { known: ['model', 'clock'], types: ['views'] }),
  restrict('src/embed/**/*.ts', { known: ['embed'] }),
  restrict('src/{components,layouts}/**/*.{ts,astro}', {
    packages: ['astro'],
    known: ['model', 'views', 'clock', 'components', 'layouts'],
  }),
  restrict('src/pages/**/*.{ts,astro}', {
    packages: ['astro'],
    known: layers.filter((layer) => !['sources', 'authoring'].includes(layer)),
  }),
  restrict('src/load-status-page.ts', { known: ['model', 'sources', 'views'] }),
  restrict('src/text-endpoint.ts', {
    packages: ['astro'],
    known: ['model', 'views'],
  }),
  restrict('src/settled-pages.ts', { known: ['model', 'views'] }),
  restrict('src/build-handover.ts', { known: ['model'] }),
  restrict('src/site-bundle.ts', { packages: ['astro'], known: [] }),
  restrict('scripts/**/*.ts', { packages: ['astro', 'disk'] }, [
    'scripts/lib/github*.ts',
    'scripts/lib/{editor,git,measured-run,site-bundle,sync-diff}.ts',
  ]),
  restrict('scripts/lib/{editor,git,measured-run,site-bundle,sync-diff}.ts', {
    packages: ['astro', 'disk', 'processes'],
  }),
  restrict('scripts/lib/github*.ts', { packages: ['github', 'schemas'] }),
  {
    files: ['*.config.{ts,mjs}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.astro'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // Tests may look anywhere, and say things that types forbid.
      'no-restricted-imports': 'off',
    },
  },
);
