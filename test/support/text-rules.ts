import { codeOf, type SourceFile, withoutComments, wordsApart } from './source-files.ts';

export interface TextRule {
  readonly title: string;
  readonly forbids: RegExp;
  /** Where it may stand after all. */
  readonly except: (path: string) => boolean;
  /** What is looked at: code alone, or the words in quotes, too. */
  readonly of: (text: string) => string;
  /** A line that must be found, so that the rule is known to bite. */
  readonly bites: readonly string[];
  readonly spares: readonly string[];
}

const nowhere = (): boolean => false;
// The local workspace is another program, with a clock of its own; scripts and tests are no rules.
/** The page of the local workspace runs in a browser, whose clock is the only one there is. */
const inBrowser = (path: string): boolean => path.startsWith('src/local-workspace/page/');
const isRule = (path: string): boolean => /^(?:src|commands)\//.test(path);

export const textRules: readonly TextRule[] = [
  {
    title:
      'time comes from adapters/system, in the browser’s page from the browser: no Date.now, new Date(), Temporal.Now, performance.now elsewhere',
    forbids:
      /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!\w|new |\.)Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bhrtime\b/,
    except: (path) => !isRule(path) || inBrowser(path) || path.startsWith('src/adapters/system/'),
    of: codeOf,
    bites: [
      'const t = Date.now();',
      'new Date()',
      'new Date( )',
      'Temporal.Now.instant()',
      'performance.now()',
    ],
    spares: [
      'new Date(0)',
      'new Date(visit.now.epochMilliseconds)',
      '// not Date.now()',
      "'new Date()'",
      '/Date.now/',
    ],
  },
  {
    title:
      'randomness comes from adapters/system: no Math.random, crypto.random*, randomBytes, randomUUID elsewhere',
    forbids:
      /\bMath\.random\b|\bcrypto\.(?:random|getRandomValues)|\brandom(?:Bytes|UUID|Int|FillSync|Fill)\b|\bgetRandomValues\b/,
    except: (path) => !isRule(path) || path.startsWith('src/adapters/system/'),
    of: codeOf,
    bites: ['Math.random()', 'crypto.randomUUID()', "import { randomBytes } from 'node:crypto';"],
    spares: ['visit.newId()', 'createHash(algorithm)'],
  },
  {
    title: 'process.env is read in config.ts alone',
    forbids: /\bprocess\s*(?:\.env|\[\s*['"]env)|\benv\b[^;]*\bfrom ['"](?:node:)?process['"]/,
    except: (path) => !isRule(path) || path === 'src/config.ts',
    of: withoutComments,
    bites: ["process.env['PORT']", "process['env']", "import { env } from 'node:process';"],
    spares: ['// process.env', "import { cwd } from 'node:process';"],
  },
  {
    title: 'perform.ts alone opens transactions, and roll-back.ts those that are never committed',
    forbids: /\$transaction\b/,
    except: (path) => !isRule(path) || /^src\/adapters\/postgres\/(?:perform|roll-back)\.ts$/.test(path),
    of: codeOf,
    bites: ['await prisma.$transaction(async (tx) => {})'],
    spares: ['/* $transaction */'],
  },
  {
    title:
      'business days come from kernel/agency-calendar.ts, which knows the agency’s own days: never from countries alone',
    forbids: /\bworkingDays\b|\bworksIn\b|\bisHoliday\b|\bisWeekend\b/,
    except: (path) => !isRule(path) || /^src\/kernel\/(?:(?:agency-)?calendar|holidays)\.ts$/.test(path),
    of: codeOf,
    bites: [
      'const days = workingDays([country]);',
      "worksIn('JP', day)",
      "!isHoliday('JP', day)",
      "isWeekend('JP', day)",
    ],
    spares: ['const { days } = await agencyCalendar(tx);', 'readonly days: WorkingDays;', '// workingDays'],
  },
  {
    title: 'the compiler is never silenced: no any',
    // A comma may follow a value that is called `any`; Biome's noExplicitAny knows the two apart.
    forbids: /[:<,|(&]\s*any\b(?=\s*[\])>;=|&{[]|$)|\bas any\b|\bany\[\]/,
    except: (path) => !isRule(path),
    of: codeOf,
    bites: ['let x: any;', 'f(x as any)', 'Record<string, any>', 'xs: any[] = []', '(x: any) => x'],
    spares: [
      '// any',
      "'any'",
      'const any = /.*/s;',
      'app.command(any, async () => {})',
      'f({ id: any, x })',
    ],
  },
  {
    title: 'the compiler is never silenced: no as unknown as, no as never, no as any',
    forbids: /\bas unknown as\b|\bas never\b|\bas any\b/,
    except: nowhere,
    of: codeOf,
    bites: ['const y = x as unknown as Z;', 'f(x as never)'],
    spares: ["'as any'", 'x satisfies Y'],
  },
  {
    title: 'the compiler is never silenced: no @ts-ignore, and no biome-ignore without its reason',
    forbids: /@ts-(?:ignore|expect-error|nocheck)|biome-ignore(?!\S* \S+: \S)/,
    except: (path) => path === 'test/support/text-rules.ts',
    of: (text) => text,
    bites: ['// @ts-ignore', '// @ts-expect-error because', '/* @ts-nocheck */', '// biome-ignore lint/x'],
    spares: ['// biome-ignore lint/x: a reason'],
  },
  {
    // How keys and roles go together is a matter of each component, and is tried in a browser.
    title: 'the linter is never silenced where the rules are; in a component (.tsx) only with its reason',
    forbids: /biome-ignore/,
    except: (path) => !isRule(path) || (inBrowser(path) && path.endsWith('.tsx')),
    of: (text) => text,
    bites: ['// biome-ignore lint/x: a reason'],
    spares: [],
  },
  {
    title: 'what people read stands in all three languages side by side',
    forbids: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
    // Line breaking and forms of address are properties of the scripts themselves; templates and the scenes that furnish
    // the local house are one file a language.
    // So is how clauses are numbered.
    except: (path) =>
      !isRule(path) ||
      path === 'src/agreements/clause.ts' ||
      /^src\/(?:kernel|local-workspace(?!\/page\/)|local-house\/furnishing|adapters\/documents|agreements\/templates)\//.test(
        path,
      ),
    of: wordsApart,
    bites: ["const title = '納品';", "say('您好')"],
    spares: ["phrase({ en: 'Hello', ja: 'こんにちは', zh: '您好' })", '// 納品', 'const to = /から|到/u;'],
  },
  {
    title: 'one word for one thing in Japanese and Chinese, too: the terms of docs/voice.md and no other',
    forbids:
      /协议|(?<!约)定金|订金|开票|项目主管|代理决策人|手付金|前払金|合意書|検収完了|見積も|レポート|代理決裁者/,
    except: (path) => !isRule(path),
    of: withoutComments,
    bites: ["zh: '签署协议'", "zh: '定金：{project}'", "zh: '已开票'", "ja: '週次レポート'"],
    spares: ["zh: '约定金额'", "zh: '预付款'", '// 协议'],
  },
  {
    title: 'nothing is left to do later, and nobody’s machine is named',
    forbids: /\b(?:TODO|FIXME|XXX)\b|(?<![\w.:])\/(?:home|Users|root|work|mnt)\/\w|\b[A-Z]:\\\\?Users\b/,
    except: (path) => path === 'test/support/text-rules.ts',
    of: (text) => text,
    bites: ['// TODO later', "'/home/aoi/engawa'", 'cd /Users/aoi'],
    spares: ['https://example.com/home/page', "'/healthz'", 'src/work/x'],
  },
];

export const broken = (rule: TextRule, { path, text }: SourceFile): string[] =>
  rule.except(path)
    ? []
    : rule
        .of(text)
        .split('\n')
        .flatMap((line) => (rule.forbids.test(line) ? [`${path}: ${line.trim().slice(0, 120)}`] : []));
