import { catalogue } from '../../src/agreements/templates/catalogue.ts';
import {
  compareLanguages,
  type LanguageDifference,
} from '../../src/agreements/templates/compare-languages.ts';
import {
  newestTemplates,
  type Template,
  USUAL_TEMPLATE,
} from '../../src/agreements/templates/load-template.ts';
import { sayProblem } from '../../src/agreements/templates/say-problem.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, list, moment, type Said, verbatim } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { text } from './templates-text.ts';

export const templateWords = ({ name, locale, version }: Template): Said =>
  text.named({
    name: name === USUAL_TEMPLATE ? text.usual() : name,
    language: text.languages[locale](),
    version,
  });

/** Who saved it when. */
export function historyLine(template: Template, timeZone: string): Said {
  const at = moment(template.createdAt, timeZone);
  const words = templateWords(template);
  if (template.madeBy?.kind === 'house') return text.fromFiles({ template: words, at });
  return template.madeBy === null
    ? text.shipped({ template: words, at })
    : text.madeBy({ template: words, who: template.madeBy.name, at });
}

/** How a clause is called in a list: by its heading, else by its short name. */
export const clauseLabel = ({ key, heading }: { readonly key: string; readonly heading: string }): Said =>
  verbatim(heading === '' ? key : heading);

/** After a save: the version, and what the other languages now lack. */
export async function savedCard(
  read: ReadDb,
  { name, locale, version }: Pick<Template, 'name' | 'locale' | 'version'>,
): Promise<CardWords> {
  const all = (await newestTemplates(read)).filter((one) => one.name === name);
  const own = all.find((one) => one.locale === locale);
  const unequal =
    own === undefined
      ? []
      : onceEach(all.filter((one) => one.locale !== locale).flatMap((one) => compareLanguages(own, one)));
  const most = 10;
  const rest = unequal.length - most;
  return {
    title: text.saved({ version }),
    body: [text.saving()],
    ...(unequal.length > 0 && {
      sections: [
        {
          heading: text.unequal(),
          lines: [
            ...unequal.slice(0, most).map(sayProblem),
            ...(rest > 0 ? [text.more({ count: rest })] : []),
          ],
        },
      ],
    }),
  };
}

/** Two other languages may both lay open that this one lacks the same thing. */
const onceEach = (all: readonly LanguageDifference[]): readonly LanguageDifference[] => [
  ...new Map(
    all.map((one) => [[one.kind, one.clauseKey, one.locale, one.detail].join(' '), one] as const),
  ).values(),
];

/** Everything that this template's text may name, with its kind and meaning. */
export function namesCard({ variables, clauses }: Template): CardWords {
  const line = (name: string, type: string, meaning: Said): Said =>
    text.nameLine({ name: code(name), type, meaning });
  const inAll = catalogue.filter(({ of }) => of === undefined);
  const ofMilestones = catalogue.filter(({ of }) => of === 'milestones');
  const ofSchedule = catalogue.filter(({ of }) => of === 'schedule');
  const own = variables.map(({ name, type, label }) => line(`{{ answers.${name} }}`, type, verbatim(label)));
  const numbers = clauses
    .filter(({ heading }) => heading !== '')
    .map(({ key }) => code(`{{ clause.${key} }}`));
  return {
    title: text.namesTitle(),
    sections: [
      {
        heading: text.ofAll(),
        lines: inAll.map(({ name, type, meaning }) => line(`{{ ${name} }}`, type, meaning())),
      },
      {
        heading: text.ofMilestones(),
        lines: ofMilestones.map(({ name, type, meaning }) =>
          line(`{{ milestone.${name} }}`, type, meaning()),
        ),
      },
      {
        heading: text.ofSchedule(),
        lines: ofSchedule.map(({ name, type, meaning }) => line(`{{ item.${name} }}`, type, meaning())),
      },
      ...(own.length === 0 ? [] : [{ heading: text.ofTemplate(), lines: own }]),
      { heading: text.numbers(), lines: [text.numberLine({ own: code('{{ n }}'), others: list(numbers) })] },
    ],
  };
}
