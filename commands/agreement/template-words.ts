import { inLines } from '../../src/agreements/check-agreement.ts';
import { editTemplate } from '../../src/agreements/templates/edit-template.ts';
import { refuse } from '../../src/agreements/templates/refusals.ts';
import { MOST_VARIABLES } from '../../src/agreements/templates/template-variable.ts';
import { readLines } from '../../src/agreements/templates/variable-lines.ts';
import { onSubmit } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { savedCard } from './say-templates.ts';
import { templateTitleForm, templateVariablesForm } from './templates-form.ts';

export const templateTitleSubmitted = onSubmit(
  templateTitleForm,
  async ({ context, values, visit }, desk) => {
    const edit = { kind: 'title', title: values.title } as const;
    const { version } = await desk.perform(editTemplate, { ...context, edit }, visit);
    return reply.say(await savedCard(desk.read, { ...context, version }));
  },
);

export const templateVariablesSubmitted = onSubmit(
  templateVariablesForm,
  async ({ context, values, visit }, desk) => {
    const lines = (values.variables ?? '').split('\n').filter((line) => line.trim() !== '');
    if (lines.length > MOST_VARIABLES)
      throw refuse.tooManyVariables({ most: MOST_VARIABLES, count: lines.length }, 'variables');
    const { variables, problems } = readLines(lines);
    if (problems.length > 0) return reply.invalid({ variables: inLines(problems) });
    const edit = { kind: 'variables' as const, variables: [...variables] };
    const { version } = await desk.perform(editTemplate, { ...context, edit }, visit);
    return reply.say(await savedCard(desk.read, { ...context, version }));
  },
);
