import { mustRun } from '../../src/agreements/may-run.ts';
import {
  newestTemplate,
  newestTemplates,
  type Template,
  templateVersions,
} from '../../src/agreements/templates/load-template.ts';
import { refuse } from '../../src/agreements/templates/refusals.ts';
import { VariableType } from '../../src/agreements/templates/template-variable.ts';
import { lineExample, lineOf } from '../../src/agreements/templates/variable-lines.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import type { Call, Desk } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { clauseLabel, historyLine, namesCard, templateWords } from './say-templates.ts';
import { openClauseForm } from './template-clause.ts';
import { openVersionsForm } from './template-versions.ts';
import { pickClauseForm, templatesForm, templateTitleForm, templateVariablesForm } from './templates-form.ts';
import { text } from './templates-text.ts';

export const templates = word('templates', text.does(), async ({ visit, desk, channelId }) => {
  mustRun(visit.person);
  const newest = await newestTemplates(desk.read);
  const { timeZone } = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  if (newest.length === 0) throw refuse.unknown();
  return reply.open(
    openForm(templatesForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [text.saving(), ...newest.map((one) => historyLine(one, timeZone))],
      options: {
        template: newest.map((one) => ({ value: `${one.locale}/${one.name}`, label: templateWords(one) })),
      },
    }),
  );
});

export const templateChosen = onSubmit(templatesForm, async (call, desk) => {
  mustRun(call.visit.person);
  const template = await templateNamed(desk, call.values.template);
  const { name, locale, version } = template;
  const about = { name, locale, version };
  const opening = { locale: call.visit.locale, channelId: call.channelId };
  switch (call.values.what) {
    case 'clause':
    case 'remove':
      return reply.open(
        openForm(pickClauseForm, {
          ...opening,
          context: { ...about, what: call.values.what },
          options: { clause: template.clauses.map((one) => ({ value: one.key, label: clauseLabel(one) })) },
        }),
      );
    case 'add':
      return openClauseForm(call, template, null);
    case 'title':
      return reply.open(
        openForm(templateTitleForm, { ...opening, context: about, initial: { title: template.title } }),
      );
    case 'variables':
      return openVariables(call, template);
    case 'names':
      return reply.open(renderModalNote(namesCard(template), call.visit.locale, text.title()));
    default:
      return openVersionsForm(call, await templateVersions(desk.read, name, locale));
  }
});

function openVariables({ visit, channelId }: Call, { name, locale, version, variables }: Template): Reply {
  return reply.open(
    openForm(templateVariablesForm, {
      locale: visit.locale,
      channelId,
      context: { name, locale, version },
      intro: [
        text.variablesHint({ example: lineExample, name: '{{ answers.responseDays }}' }),
        text.kinds({ types: VariableType.options.join(', ') }),
      ],
      ...(variables.length > 0 && { initial: { variables: variables.map(lineOf).join('\n') } }),
    }),
  );
}

async function templateNamed({ read }: Desk, chosen: string): Promise<Template> {
  const [language = '', ...name] = chosen.split('/');
  const locale = Locale.safeParse(language);
  const found = locale.success ? await newestTemplate(read, name.join('/'), locale.data) : undefined;
  if (found === undefined) throw refuse.unknown();
  return found;
}
