import { Temporal } from 'temporal-polyfill';
import type { CardButton, CardWords } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { InvoiceFacts } from '../invoice-facts.ts';
import { clientRemarks } from '../remark.ts';
import { remarkWords } from '../remark-words.ts';
import { text as billing } from '../text.ts';
import { stepWords, text } from './call-text.ts';
import type { Reminding } from './reminding.ts';
import { text as words } from './text.ts';

/** Asks first: why, and until when. */
const pauseButton = ({ engagement, invoice }: InvoiceFacts): CardButton => ({
  press: 'project.pause',
  label: text.pauseWork(),
  value: { engagementId: engagement.id, invoiceId: invoice.id },
});

type Call = Reminding['given'][number];

/** For the team: what was said and heard so far, and what a person can do now. */
export function callCard({ facts, call }: { readonly facts: InvoiceFacts; readonly call: Call }): CardWords {
  const { invoice, engagement, remainder: amount } = facts;
  const number = 'number' in invoice ? (invoice.number ?? '') : '';
  const due = 'dueOn' in invoice ? invoice.dueOn : call.day;
  const over = overWith(facts, call);
  const value = { invoiceId: invoice.id };
  return {
    title: title(facts, number),
    ...(over === undefined ? { body: [text.callBody({ amount, due })] } : { settled: over }),
    fields: [
      { label: billing.client(), value: engagement.client.name },
      { label: text.project(), value: engagement.name },
      { label: words.open(), value: amount },
    ],
    sections: sections(facts, over === undefined),
    buttons:
      over === undefined
        ? [
            { press: 'invoice.mark-paid', label: billing.markPaid(), value, style: 'primary' },
            { press: 'invoice.wait-until', label: text.waitUntil(), value },
            ...(engagement.status === 'active' ? [pauseButton(facts)] : []),
          ]
        : [],
  };
}

/** By name: the client's people cannot read the team's channel, and are not mentioned there. */
function title({ billingContact, engagement }: InvoiceFacts, number: string): Said {
  const who = billingContact?.name ?? engagement.acceptor?.name ?? engagement.client.name;
  return text.callTitle({ who, number });
}

function sections({ reminding, remarks }: InvoiceFacts, isOpen: boolean) {
  const said = reminding.given
    .filter(({ step }) => step !== 'call')
    .map(({ step, day }) => text.givenOn({ day, what: stepWords[step]() }));
  const heard = remarks.map(remarkWords).filter((words) => words !== undefined);
  const options = [text.optionCall(), text.optionWait(), text.optionParts(), text.optionPause()];
  return [
    { heading: text.callSaid(), lines: said },
    { heading: text.callHeard(), lines: heard.slice(-5) },
    { heading: text.callOptions(), lines: isOpen ? options : [] },
  ].filter(({ lines }) => lines.length > 0);
}

function overWith({ invoice, remainder, remarks, reminding }: InvoiceFacts, call: Call): Said | undefined {
  if (invoice.status !== 'sent' || remainder.minor <= 0n) return text.callOver();
  const since = remarks.filter(({ at }) => Temporal.Instant.compare(at, call.at) > 0);
  const agreed = since.findLast(({ kind }) => kind === 'wait');
  if (agreed?.day) return text.callAgreed({ who: agreed.by.name, day: agreed.day });
  const heard = since.findLast(({ kind }) => clientRemarks.some((one) => one === kind));
  if (heard !== undefined) return text.callHeardSince({ who: heard.by.name });
  return reminding.given.findLast(({ step }) => step === 'call')?.id === call.id
    ? undefined
    : text.callOver();
}
