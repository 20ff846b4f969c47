import { z } from 'zod';
import { refuse } from '../../src/agency/refusals.ts';
import { ApprovalWhen } from '../../src/agreements/approval/set-approval-policy.ts';
import { Locale } from '../../src/kernel/locale.ts';
import {
  channel,
  choice,
  country,
  currency,
  language,
  number,
  optional,
  shortText,
  timeZone,
} from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { approvalAsKept, approvalFields } from './approval-fields.ts';
import { text as calendar } from './calendar-text.ts';
import { openDaysOff } from './days-off.ts';
import { openIssuer } from './issuer.ts';
import { saveSetup } from './save-setup.ts';
import { text } from './text.ts';

/** What the database starts with: agency.addendum_from_percent. */
const USUAL_PERCENT = 20;
const DAYS_OFF = 'days-off';

export const setupForm = form('engawa.setup', {
  title: text.setupTitle(),
  submit: text.save(),
  context: z.object({}),
  fields: {
    name: shortText(text.name(), 120),
    locale: language(text.language()),
    timeZone: timeZone(text.timeZone()),
    country: country(text.country()),
    currency: currency(text.currency()),
    teamChannel: optional(channel(text.teamChannel(), { hint: text.teamChannelHint() })),
    ...approvalFields,
    addendumFromPercent: optional(
      number(text.addendumFrom(), { least: 0, most: 1000, hint: text.addendumFromHint() }),
    ),
    nextPage: optional(
      choice(calendar.nextPage(), [
        { value: 'issuer', label: calendar.toIssuer() },
        { value: DAYS_OFF, label: calendar.toDaysOff() },
      ]),
    ),
  },
});

export const setup = word('setup', text.doesSetup(), async ({ visit, desk, channelId }) => {
  if (visit.person.kind !== 'member' || visit.person.role !== 'owner') throw refuse.ownersOnly();
  const agency = await desk.read.agency.findUnique({ where: { id: 1 } });
  return reply.open(
    openForm(setupForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [text.setupIntro()],
      initial:
        agency === null
          ? {
              locale: visit.locale,
              approvalWhen: 'never',
              addendumFromPercent: USUAL_PERCENT,
              nextPage: 'issuer',
            }
          : {
              nextPage: 'issuer',
              name: agency.name,
              locale: Locale.parse(agency.locale),
              timeZone: agency.timeZone,
              country: agency.country,
              currency: agency.currency,
              ...(agency.teamChannelId !== null && { teamChannel: agency.teamChannelId }),
              ...(agency.addendumFromPercent !== null && { addendumFromPercent: agency.addendumFromPercent }),
              ...(await approvalAsKept(desk.read)),
            },
    }),
  );
});

export const setupSubmitted = onSubmit(setupForm, async ({ values, ...call }, desk) => {
  const { approvalWhen, approvalAmount, approver, approvalStandIn, nextPage, ...agency } = values;
  const approval = {
    when: ApprovalWhen.parse(approvalWhen),
    amount: approvalAmount,
    approver,
    approvalStandIn,
  };
  await desk.perform(saveSetup, { agency, approval }, call.visit);
  return nextPage === DAYS_OFF ? openDaysOff(call, [text.saved()]) : openIssuer(call);
});
