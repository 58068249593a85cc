import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Packages that have one room each (DESIGN 5); everywhere else they are refused. */
const rooms = {
  astro: ['astro', 'astro/*', 'astro:*'],
  disk: ['node:fs', 'node:fs/*', 'fs', 'fs/*'],
  github: ['@octokit/*'],
  markdown: ['remark', 'remark-*', 'rehype-*', 'unified'],
  frontmatter: ['gray-matter'],
  schemas: ['zod'],
};

const refused = (allowed, ...layers) => [
  'error',
  {
    patterns: [
      ...Object.entries(rooms)
        .filter(([room]) => !allowed.includes(room))
        .map(([room, group]) => ({
          group,
          message: `${room} has another room; see CONTRIBUTING.`,
        })),
      ...layers.map((layer) => ({
        regex: `^(?:\\.\\./)+${layer}/`,
        message: `This layer must not know src/${layer}; see CONTRIBUTING.`,
      })),
    ],
  },
];

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
  {
    files: ['src/model/**/*.ts'],
    rules: {
      'no-restricted-imports': refused([], 'sources', 'views', 'pages', 'components', 'layouts'),
    },
  },
  {
    files: ['src/sources/**/*.ts'],
    ignores: [
      'src/sources/{read-content,content-folder,custom-style,public-files}.ts',
      'src/sources/frontmatter.ts',
    ],
    rules: {
      'no-restricted-imports': refused(['schemas'], 'views', 'pages', 'components', 'layouts'),
    },
  },
  {
    files: ['src/sources/{read-content,content-folder,custom-style,public-files}.ts'],
    rules: {
      'no-restricted-imports': refused(['disk'], 'views', 'pages', 'components', 'layouts'),
    },
  },
  {
    files: ['src/sources/frontmatter.ts'],
    rules: {
      'no-restricted-imports': refused(['frontmatter'], 'views', 'pages', 'components', 'layouts'),
    },
  },
  {
    files: ['src/authoring/**/*.ts'],
    rules: { 'no-restricted-imports': refused([], 'pages', 'components', 'layouts') },
  },
  {
    files: ['src/views/**/*.ts'],
    ignores: ['src/views/markdown.ts'],
    rules: { 'no-restricted-imports': refused([], 'sources', 'pages', 'components', 'layouts') },
  },
  {
    files: ['src/views/markdown.ts'],
    rules: {
      'no-restricted-imports': refused(['markdown'], 'sources', 'pages', 'components', 'layouts'),
    },
  },
  {
    files: ['src/{pages,layouts,components}/**/*.{ts,astro}'],
    rules: { 'no-restricted-imports': refused(['astro'], 'sources') },
  },
  {
    files: ['scripts/**/*.ts'],
    ignores: ['scripts/lib/github*.ts'],
    rules: { 'no-restricted-imports': refused(['astro', 'disk']) },
  },
  {
    files: ['scripts/lib/github*.ts'],
    rules: { 'no-restricted-imports': refused(['github', 'schemas']) },
  },
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
