import { z } from 'zod';
import { waysOfWorking } from '../../src/clients/ways-of-working.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import {
  acknowledgement,
  amount,
  channel,
  choice,
  choices,
  country,
  currency,
  day,
  email,
  language,
  lines,
  longText,
  optional,
  shortText,
  timeZone,
  user,
} from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { hint, label, option, weekdays } from './labels.ts';
import { text } from './text.ts';

const points = { items: 20, characters: 300 };
const hours = Array.from({ length: 11 }, (_, index) => index + 8);

const who = {
  client: shortText(label.client(), 120),
  contactName: shortText(label.contactName(), 120),
  contactEmail: email(label.contactEmail()),
};

const work = {
  projectName: shortText(label.projectName(), 120),
  outcome: longText(label.outcome(), 2000, { hint: hint.outcome() }),
  inScope: optional(lines(label.inScope(), points, { hint: hint.onePerLine() })),
  notInScope: optional(lines(label.notInScope(), points, { hint: hint.onePerLine() })),
  budget: optional(amount(label.budget(), { hint: hint.budget() })),
  currency: currency(label.currency()),
  wantedBy: optional(day(label.wantedBy())),
  dateFirmness: optional(
    choice(label.dateFirmness(), [
      { value: 'hard', label: option.hard() },
      { value: 'soft', label: option.soft() },
    ]),
  ),
  dependsOnDate: optional(longText(label.dependsOnDate(), 1000)),
};

const contact = {
  decisionMaker: optional(user(label.decisionMaker(), { hint: hint.decisionMaker() })),
  standIn: optional(user(label.standIn(), { hint: hint.standIn() })),
  hearFrom: optional(
    choices(label.hearFrom(), [
      { value: 'digest', label: option.digest() },
      { value: 'call', label: option.call() },
      { value: 'page', label: option.page() },
    ]),
  ),
  digestDay: optional(
    choice(
      label.digestDay(),
      Object.entries(weekdays).map(([value, name]) => ({ value, label: name() })),
    ),
  ),
  digestHour: optional(
    choice(
      label.digestHour(),
      hours.map((hour) => ({ value: String(hour), label: verbatim(`${hour}:00`) })),
    ),
  ),
  locale: language(label.locale()),
  timeZone: timeZone(label.timeZone()),
  country: country(label.country()),
};

const billing = {
  billingName: optional(shortText(label.billingName(), 120)),
  billingEmail: optional(email(label.billingEmail())),
  legalName: optional(shortText(label.legalName(), 200)),
  address: optional(longText(label.address(), 500)),
  taxNumber: optional(shortText(label.taxNumber(), 60)),
  purchaseOrder: optional(shortText(label.purchaseOrder(), 60)),
  qualifiedInvoice: optional(
    choice(label.qualifiedInvoice(), [
      { value: 'yes', label: option.yes() },
      { value: 'no', label: option.no() },
    ]),
  ),
  fapiaoTitle: optional(shortText(label.fapiaoTitle(), 200)),
};

const closing = {
  earlierMaterial: optional(longText(label.earlierMaterial(), 1000, { hint: hint.earlier() })),
  worries: optional(longText(label.worries(), 1000)),
  source: optional(shortText(label.source(), 300, { hint: hint.source() })),
  acknowledged: acknowledgement(label.acknowledged(), waysOfWorking, { hint: hint.acknowledged() }),
};

const answers = { ...work, ...contact, ...billing, ...closing };

/** The team's form. The intake's id is made when it opens, so that sending it twice takes in once. */
export const intakeForm = form('intake', {
  title: text.title(),
  submit: text.submit(),
  context: z.object({ intakeId: z.string() }),
  fields: { ...who, channel: channel(label.channel()), ...answers },
});

/** The client's form: the same, but for the channel, which is the one they were invited in. */
export const clientForm = form('intake.client', {
  title: text.clientTitle(),
  submit: text.submit(),
  context: z.object({ intakeId: z.string(), channelId: z.string() }),
  fields: { ...who, ...answers },
});
