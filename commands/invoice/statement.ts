import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { giveStatement } from '../../src/billing/statement/give-statement.ts';
import { LARGEST_STATEMENT } from '../../src/billing/statement/reading.ts';
import { refuse } from '../../src/billing/statement/refusals.ts';
import { unappliedMoney } from '../../src/billing/statement/unapplied.ts';
import { endingOf } from '../../src/kernel/file-kind.ts';
import { Currency } from '../../src/kernel/money.ts';
import { list } from '../../src/kernel/phrase.ts';
import { currency, files } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { aboutNothing } from './invoices-here.ts';
import { text } from './statement-text.ts';

const statementForm = form('invoice.statement', {
  title: text.title(),
  submit: text.import(),
  context: aboutNothing,
  fields: {
    file: files(text.file(), { most: 1, largest: LARGEST_STATEMENT, hint: text.fileHint() }),
    currency: currency(text.currency(), { hint: text.currencyHint() }),
  },
});

export const statementWord = word('statement', text.does(), async ({ visit, channelId, desk }) => {
  await mustApproveMoney(desk.read, visit.person);
  const agency = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { sums } = await unappliedMoney(desk.read);
  return reply.open(
    openForm(statementForm, {
      locale: visit.locale,
      context: {},
      channelId,
      initial: { currency: Currency.parse(agency.currency) },
      intro: [text.intro(), ...(sums.length === 0 ? [] : [text.waiting({ amounts: list(sums) })])],
    }),
  );
});

/** By its name; what it really is shows when it is read. */
const kinds = ['csv', 'txt', 'xml'];

export const statementSubmitted = onSubmit(statementForm, async ({ values, visit }, desk) => {
  const [file] = values.file;
  if (file === undefined || !kinds.includes(endingOf(file.name))) throw refuse.onlyKinds(undefined, 'file');
  await desk.perform(
    giveStatement,
    { slackFileId: file.id, name: file.name, currency: values.currency },
    visit,
  );
  return reply.say({ title: text.title(), body: [text.reading()] });
});
