import { z } from 'zod';
import { keepWords } from '../../src/billing/details/change-words.ts';
import { keepAccount } from '../../src/billing/details/open-invoices.ts';
import { refuse } from '../../src/billing/details/refusals.ts';
import { accountToColumn, type BankAccount, storedBanks } from '../../src/billing/issuer.ts';
import { removeAccount } from '../../src/billing/remove-account.ts';
import { list, type Said } from '../../src/kernel/phrase.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text as words } from './account-text.ts';
import { text } from './text.ts';

export const removalForm = form('engawa.remove-account', {
  title: words.removeTitle(),
  submit: words.remove(),
  context: z.object({ currency: z.string() }),
  fields: {},
});

const numberOf = ({ iban, account }: BankAccount): string => iban ?? account ?? '';

/** The accounts that can be taken away: the usual one can only be changed for another. */
export const ownAccounts = (issuer: unknown) =>
  Object.entries(storedBanks(issuer).banks).map(([currency, bank]) => ({
    value: currency,
    label: words.accountOf({ currency, account: numberOf(bank) }),
  }));

/** `before`: what was done until here. What it means is said before it is asked for: which invoices keep the account, and what stands on later ones. */
export async function openRemoval(
  { visit, desk, channelId }: Call,
  currency: string,
  before: readonly Said[],
): Promise<Reply> {
  const agency = await desk.read.agency.findUnique({ where: { id: 1 }, select: { issuer: true } });
  const { usual, banks } = storedBanks(agency?.issuer);
  const own = banks[currency];
  if (own === undefined) throw refuse.noOwnAccount({ currency }, 'takeAway');
  const keeping = await keepAccount(desk.read, { currency, bank: accountToColumn(own) });
  return reply.open(
    openForm(removalForm, {
      locale: visit.locale,
      context: { currency },
      channelId,
      intro: [
        ...before,
        words.removeIntro({
          currency,
          account: numberOf(own),
          usual: usual === undefined ? words.noAccount() : numberOf(usual),
        }),
        ...keepWords({ keep: keeping.map(({ number }) => number) }),
        words.removeSecond(),
      ],
    }),
  );
}

export const removalSubmitted = onSubmit(removalForm, async ({ context: { currency }, visit }, desk) => {
  const { confirmers } = await desk.perform(removeAccount, { currency }, visit);
  return saved(desk.read, [
    confirmers.length > 0 ? words.removalWaits({ who: list(confirmers) }) : words.removed({ currency }),
  ]);
});

/** What was done, and which account stands on invoices in which currency, as it holds now. */
export async function saved(read: ReadDb, body: readonly Said[]): Promise<Reply> {
  const agency = await read.agency.findUnique({ where: { id: 1 }, select: { issuer: true } });
  const { usual } = storedBanks(agency?.issuer);
  const lines = [
    ...(usual === undefined ? [] : [words.usualAccount({ account: numberOf(usual) })]),
    ...ownAccounts(agency?.issuer).map(({ label }) => label),
  ];
  return reply.say({
    title: text.issuerTitle(),
    body,
    sections: lines.length === 0 ? [] : [{ heading: words.accounts(), lines }],
  });
}
