import type { FindingKind } from '../../../src/billing/check/finding.ts';
import { stray, there, withdrawn } from './rows-at-stripe.ts';
import {
  ago,
  credit,
  DAY,
  entry,
  givenBack,
  invoice,
  item,
  milestone,
  type Place,
  paid,
  refund,
  stopped,
  thanked,
  today,
  yesterday,
} from './rows-of-books.ts';

type Build = (place: Place) => void;

/** What is as it should be, also where it looks nearly wrong. */
export const sound: Readonly<Record<string, Build>> = {
  'not accepted yet': (p) => [milestone(p, 'started', null), item(p)],
  'accepted this minute': (p) => [milestone(p, 'accepted', ago(5)), item(p)],
  'accepted and billed': (p) => invoice(p, { status: 'draft' }),
  'costs nothing': (p) => [milestone(p, 'accepted', ago(DAY)), item(p, { amount: 0n })],
  replaced: (p) => [milestone(p, 'accepted', ago(DAY)), item(p, { status: 'replaced', amount: 0n })],
  'by hand': (p) => item(p, { trigger: 'manual', subject: `bonus_${p.id}` }),
  'on a day ahead': (p) => item(p, { trigger: 'date', subject: `day_${p.id}`, billOn: today }),
  'on a day past, billed on the next business day': (p) => [
    item(p, { trigger: 'date', subject: `day_${p.id}`, billOn: yesterday }),
    p.books.dues.push({
      id: `due_${p.id}`,
      scope: p.engagementId,
      kind: 'invoice.bill-dated',
      subject: `pli_${p.id}`,
      localDay: today,
      dueAt: ago(-60),
      payload: {},
    }),
  ],
  'on a day past, billed at this moment': (p) => [
    item(p, { trigger: 'date', subject: `day_${p.id}`, billOn: yesterday }),
    p.books.dues.push({
      id: `due_${p.id}`,
      scope: p.engagementId,
      kind: 'invoice.bill-dated',
      subject: `pli_${p.id}`,
      localDay: today,
      dueAt: ago(-60),
      payload: {},
      state: 'fired',
    }),
  ],
  'signed, of a version to come': (p) =>
    item(p, { trigger: 'signature', subject: `dep_${p.id}`, agreementVersion: 2 }),
  'approved today': (p) => invoice(p, { status: 'approved', issuedOn: today }),
  'paid and thanked': (p) => [paid(p, ago(DAY)), thanked(p)],
  'paid, given back, and not thanked': givenBack,
  'paid this minute': (p) => paid(p, ago(5)),
  'the same at Stripe': (p) => there(p, 'sent', {}),
  'paid there, too': (p) => there(p, 'paid', { status: 'paid' }),
  'void there, too': (p) => there(p, 'void', { status: 'void' }),
  'its draft stopped, and a person billed it': (p) => [
    invoice(p, { status: 'draft' }),
    stopped(p, 'invoice.draft-for-milestone'),
  ],
  'withdrawn by a person': (p) => withdrawn(p, 'member'),
  'listed there, and in the books': (p) => [there(p, 'sent', {}), stray(p, { ref: `in_${p.id}` })],
  'listed there before its answer came': (p) => [
    invoice(p, { status: 'approved', provider: 'stripe', number: null, issuedOn: today }),
    stray(p, { engagementId: p.engagementId, invoiceId: `inv_${p.id}` }),
  ],
  'settled here, not asked since': (p) => there(p, 'paid', { status: 'open' }, ago(2 * DAY)),
  'money applied': (p) => entry(p, 'applied', 'before'),
  'money not for an invoice': (p) => entry(p, 'set-aside', 'before'),
  'money of today': (p) => entry(p, 'open', 'today'),
  'credit issued': (p) => credit(p, 'issued', ago(3 * DAY)),
  'credit on its way': (p) => credit(p, 'asked', ago(60)),
  'refund arrived': (p) => refund(p, 'succeeded', ago(30 * DAY)),
  'refund on its way': (p) => refund(p, 'pending', ago(3 * DAY)),
};

/** What is wrong, with what the check calls it and of what it says so. */
export const faulty: Readonly<Record<string, readonly [FindingKind, (id: string) => string, Build]>> = {
  'accepted, not billed': [
    'unbilled',
    (id) => `pli_${id}`,
    (p) => [milestone(p, 'accepted', ago(60)), item(p)],
  ],
  'its draft stopped, too': [
    'unbilled',
    (id) => `pli_${id}`,
    (p) => [milestone(p, 'accepted', ago(60)), item(p), stopped(p, 'invoice.draft-for-milestone')],
  ],
  'its day has passed': [
    'unbilled',
    (id) => `pli_${id}`,
    (p) => item(p, { trigger: 'date', subject: `day_${p.id}`, billOn: yesterday }),
  ],
  'signed, not billed': [
    'unbilled',
    (id) => `pli_${id}`,
    (p) => item(p, { trigger: 'signature', subject: `dep_${p.id}` }),
  ],
  'a draft stopped where nothing is planned': [
    'draft-stopped',
    (id) => `eff_${id}`,
    (p) => [milestone(p, 'accepted', ago(60)), stopped(p, 'invoice.draft-for-milestone')],
  ],
  'approved yesterday': [
    'unissued',
    (id) => `inv_${id}`,
    (p) => invoice(p, { status: 'approved', issuedOn: yesterday }),
  ],
  'paid, not thanked': ['unreceipted', (id) => `inv_${id}`, (p) => paid(p, ago(60))],
  'another amount': ['differs', (id) => `inv_${id}`, (p) => there(p, 'sent', { total: '999' })],
  'gone there': ['differs', (id) => `inv_${id}`, (p) => there(p, 'sent', { status: 'gone' })],
  'void there': ['differs', (id) => `inv_${id}`, (p) => there(p, 'sent', { status: 'void' })],
  'paid there, void here': ['differs', (id) => `inv_${id}`, (p) => there(p, 'void', { status: 'paid' })],
  'open there, paid here': ['differs', (id) => `inv_${id}`, (p) => there(p, 'paid', { status: 'open' })],
  'void there, paid here': ['differs', (id) => `inv_${id}`, (p) => there(p, 'paid', { status: 'void' })],
  'given up there, paid here': [
    'differs',
    (id) => `inv_${id}`,
    (p) => there(p, 'paid', { status: 'uncollectible' }),
  ],
  'withdrawn there, not billed again': ['unbilled', (id) => `pli_${id}`, (p) => withdrawn(p, 'house')],
  'only there': ['stray', (id) => `stray_${id}`, (p) => stray(p)],
  'a copy of ours there': [
    'stray',
    (id) => `stray_${id}`,
    (p) => [there(p, 'sent', {}), stray(p, { engagementId: p.engagementId, invoiceId: `inv_${p.id}` })],
  ],
  overpaid: ['differs', (id) => `inv_${id}`, (p) => there(p, 'paid', { status: 'paid', overpaid: '5' })],
  'money of yesterday': ['unapplied', (id) => `ben_${id}`, (p) => entry(p, 'open', 'before', 400n)],
  'credit stuck': ['credit-stuck', (id) => `crn_${id}`, (p) => credit(p, 'asked', ago(2 * DAY))],
  'refund stuck': ['refund-stuck', (id) => `ref_${id}`, (p) => refund(p, 'asked', ago(2 * DAY))],
  'refund for three weeks': ['refund-stuck', (id) => `ref_${id}`, (p) => refund(p, 'pending', ago(21 * DAY))],
};
