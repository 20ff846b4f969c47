import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type Addressee, type Letter, letter } from '../../kernel/mail.ts';
import type { Said } from '../../kernel/phrase.ts';
import { type ClientChangeFacts, clientChangeFacts, hasExpired } from './change-facts.ts';
import type { ClientChange } from './detail-change.ts';
import { letterText as text } from './letter-text.ts';

/** Which of the two it goes to. Of an address there is one reader: the billing contact. */
export const Side = z.enum(['old', 'new']);
const About = z.object({ changeId: z.string(), side: Side });
type About = z.output<typeof About>;

interface Facts extends ClientChangeFacts {
  readonly to: Addressee | null;
}

async function load(tx: Tx, { changeId, side }: About): Promise<Facts | undefined> {
  const facts = await clientChangeFacts(tx, changeId);
  return facts && { ...facts, to: await readerOf(tx, facts.change, side) };
}

async function readerOf(tx: Tx, change: ClientChange, side: About['side']): Promise<Addressee | null> {
  if (change.kind === 'billing-contact') {
    const one = side === 'old' ? change.before : change.after;
    return one === null ? null : { id: one.contactId ?? change.id, name: one.name, email: one.email };
  }
  const { billingContact } = await tx.engagement.findUniqueOrThrow({
    where: { id: change.engagementId },
    select: { billingContact: { select: { id: true, name: true, email: true } } },
  });
  return side === 'old' ? billingContact : null;
}

const common = {
  params: About,
  subject: ({ changeId, side }: About): string => `${changeId}:${side}`,
  load,
  to: ({ to }: Facts): Addressee | null => to,
};

/** No account and no amount stand in any of them: what is believed must not come by e-mail alone. */
const wordsWith = (facts: Facts, said: Said): readonly Said[] => [
  text.greeting({ who: facts.to?.name ?? '' }),
  said,
  ...differences(facts.change),
  text.ifNot({ agency: facts.agency }),
];

function differences({ kind, before, after }: ClientChange): readonly Said[] {
  const told = (one: typeof before): string =>
    one === null ? '' : 'name' in one ? `${one.name} ${one.email ?? ''}`.trim() : one.legalName;
  const from = told(before);
  // An address that only moved has the same name before and after, which would say nothing.
  if (kind === 'billing-address' && from === told(after)) return [];
  return [...(from === '' ? [] : [text.from({ value: from })]), text.to({ value: told(after) })];
}

/** To the contact from before who is not in Slack: somebody else is asked in their place. */
export const askedLetter = letter({
  ...common,
  name: 'billing.details-asked',
  holds: ({ change }) => change.status === 'asked',
  say: (facts: Facts) => ({
    locale: facts.locale,
    title: text.askedTitle({ agency: facts.agency }),
    lines: wordsWith(
      facts,
      text.asked({ asker: facts.change.askedBy.name, project: facts.project, day: facts.until }),
    ),
  }),
});

/** To both: what became of it. */
export const answeredLetter = letter({
  ...common,
  name: 'billing.details-answered',
  holds: ({ change }) => change.status !== 'asked',
  say: (facts: Facts) => {
    const { change, agency, project, locale } = facts;
    if (change.status === 'confirmed') {
      const who = change.decided?.by.name ?? '';
      return {
        locale,
        title: text.confirmedTitle({ agency }),
        lines: wordsWith(facts, text.confirmed({ who, project })),
      };
    }
    const stayed = change.status === 'refused' ? text.refused : text.takenBack;
    const said = hasExpired(change) ? text.expired({ project }) : stayed({ project });
    return { locale, title: text.stayedTitle({ agency }), lines: wordsWith(facts, said) };
  },
});

export const letters: readonly Letter[] = [askedLetter, answeredLetter];
