import { codeOf, type Source } from '../support/sources.js';

/** A law about sources: what breaks it, file by file. Each has a planted source in planted.test.ts that must be found. */
export interface StyleLaw {
  readonly name: string;
  readonly breaks: (source: Source) => string[];
}

function lines(source: Source, pattern: RegExp, unless: RegExp = /(?!)/): string[] {
  if (unless.test(source.path)) return [];
  return codeOf(source)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1}`] : []));
}

const inSlot = (path: string, slot: string) => new RegExp(`^subgraphs/[^/]+/${slot}/`).test(path);

function camel(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const SLOTS = /^subgraphs\/[^/]+\/(api|operations|domain|storage|reactions|adapters|pages)\//;
const ROOT_FILES = /^subgraphs\/[^/]+\/(subgraph|permissions)\.ts$/;

export const styleLaws: readonly StyleLaw[] = [
  {
    name: 'one operation, one file, one name',
    breaks: (source) => {
      if (!inSlot(source.path, 'operations')) return [];
      const functions = [...codeOf(source).matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);
      const expected = camel(source.path.split('/').at(-1)?.replace('.ts', '') ?? '');
      return functions.length === 1 && functions[0] === expected
        ? []
        : [`${source.path} exports ${functions.join(', ')}`];
    },
  },
  {
    name: 'no decorator outside api, no mapping outside storage',
    breaks: (source) => [
      ...(inSlot(source.path, 'api') || source.path === 'platform/graphql/page-info.type.ts'
        ? []
        : lines(source, /^\s*@[A-Z]\w+\(/)),
      ...(inSlot(source.path, 'storage') ? [] : lines(source, /\bdefineEntity\(/)),
    ],
  },
  {
    name: 'the kind of actor is asked by rules and by requireActor and perKind only',
    breaks: (source) => (source.path.startsWith('subgraphs/') ? lines(source, /actor(\?)?\.kind\b/) : []),
  },
  {
    name: 'domain and operations refuse through fail and refuse',
    breaks: (source) => (inSlot(source.path, 'domain') ? lines(source, /\bthrow\b/) : []),
  },
  {
    name: 'operations throw nothing of their own',
    breaks: (source) => (inSlot(source.path, 'operations') ? lines(source, /\bthrow new\b/) : []),
  },
  {
    name: 'everything of a subgraph is in a slot',
    breaks: (source) =>
      /^subgraphs\/[^/]+\//.test(source.path) && !SLOTS.test(source.path) && !ROOT_FILES.test(source.path)
        ? [source.path]
        : [],
  },
  {
    name: 'the environment is read in one place',
    breaks: (source) =>
      lines(
        source,
        /\bprocess\.env\b/,
        /^(deploy\/(run-process|run-command|services|bench)\.ts|gateway\/supergraph\.ts|test\/)/,
      ),
  },
  {
    name: 'the time comes from the clock',
    breaks: (source) =>
      /^(subgraphs|gateway|schema)\//.test(source.path) ? lines(source, /new Date\(\)|Date\.now\(\)/) : [],
  },
  { name: 'no type is imported inside an expression', breaks: (source) => lines(source, /\bimport\('[^']*'\)\./) },
  { name: 'no swallowed error', breaks: (source) => lines(source, /catch(\s*\(\w*\))?\s*\{\s*\}/) },
  {
    name: 'no word that the glossary forbids',
    breaks: (source) =>
      source.path.startsWith('test/')
        ? []
        : lines(source, /\b(wallet|coupon|jobSeeker|applicantId|companyId|recruiterId|userId)\b/i),
  },
  {
    name: 'files stay readable at one sitting',
    breaks: (source) => {
      const stop = source.path.startsWith('test/') ? 300 : 250;
      return source.text.split('\n').length - 1 > stop
        ? [`${source.path} has ${source.text.split('\n').length - 1} lines`]
        : [];
    },
  },
];
