import { TEAM } from '../support/house.ts';
import type { people } from '../support/people.ts';
import { signs } from './sign-by-link.ts';

type People = ReturnType<typeof people>;

/** The thread, step by step, for stories that begin somewhere on it. Each step ends when its words were submitted. */
export const steps = {
  async drafts({ aoi }: People) {
    await aoi.opens('/milestone add');
    await aoi.fillsIn({
      Title: 'Wireframes',
      Outcome: 'Every page is sketched',
      'Acceptance criteria': 'All five pages\nApproved by legal',
      Amount: '200,000',
      Due: '2026-12-10',
    });
    await aoi.opens('/milestone add');
    await aoi.fillsIn({
      Title: 'Launch',
      Outcome: 'The site is live',
      'Acceptance criteria': 'Reachable at the domain',
      Amount: '500000',
      Due: '2027-01-15',
    });
    await aoi.opens('/agreement draft');
    await aoi.fillsIn({ Deposit: '300,000', 'Start day': '2026-12-01' });
  },
  async sends({ aoi }: People) {
    await aoi.opens('/agreement send');
    await aoi.fillsIn({});
  },
  /** From here on Ren approves what goes out, or Sora in Ren's stead. */
  async wantsApproval({ aoi, ren, sora }: People) {
    await aoi.opens('/engawa roles');
    await aoi.fillsIn({ 'Team member': sora.id, Role: 'Lead' });
    await aoi.closes({ all: true });
    await aoi.opens('/engawa setup');
    await aoi.fillsIn({
      'Approval before agreements go out': 'From an amount on',
      'From this amount on': '500,000',
      Approver: ren.id,
      'Stand-in of the approver': sora.id,
    });
    await aoi.closes({ all: true });
  },
  approvesSending: ({ ren }: People) => ren.presses('Approve').under('Approve before sending', TEAM),
  async sendsBack({ ren }: People) {
    await ren.presses('Send back').opens('Approve before sending', TEAM);
    await ren.fillsIn({ 'What should be different': 'The deposit should be half' });
  },
  async asksForClause({ aoi }: People) {
    await aoi.opens('/agreement preview');
    await aoi.pressesInModal('Change a clause');
    await aoi.fillsIn({ 'Which clause': '4. Delivery and acceptance (locked)' });
    await aoi.fillsIn({
      Text: '{{ n }}.1 Acceptance is within {{ terms.acceptanceWindowDays }} business days.',
      Why: 'Their lawyer asks',
    });
    await aoi.closes({ all: true });
  },
  approvesClause: ({ ren }: People) => ren.presses('Approve').under('Locked clause', TEAM),
  async sendsClauseBack({ ren }: People) {
    await ren.presses('Send back').opens('Locked clause', TEAM);
    await ren.fillsIn({ Why: 'Five days stay' });
  },
  async voids({ aoi }: People) {
    await aoi.opens('/agreement void');
    await aoi.fillsIn({ Reason: 'The fee is wrong' });
  },
  async corrects({ aoi }: People) {
    await aoi.asks('/agreement status');
    await aoi.presses('Correct recipient').opens('Service agreement');
    await aoi.fillsIn({ 'E-mail': 'h.kawamura@kawa.example' });
  },
  async signs({ haru }: People) {
    await haru.presses('Review and sign').isTold('Agreement to sign');
    return signs(haru, 'Haru Kawamura');
  },
  async requests({ aoi, haru }: People) {
    await aoi.opens('/material request');
    await aoi.fillsIn({
      Items: 'Logo',
      Due: '2026-12-07',
      'Which milestone waits for it': 'Wireframes',
    });
    await aoi.closes({ all: true });
    await haru.sees('Needed from you: Logo');
  },
  async provides({ haru }: People) {
    await haru.presses('Provide').opens('Needed from you: Logo');
    await haru.fillsIn({ Files: [{ name: 'logo.pdf', content: '%PDF-1.7 logo' }] });
  },
  async postsRoadmap({ aoi }: People) {
    await aoi.asks('/project roadmap');
    await aoi.presses('Post to the channel').opens('Roadmap: ');
    await aoi.fillsIn({});
  },
  async setsUp({ aoi }: People) {
    await aoi.opens('/engawa setup');
    await aoi.fillsIn({});
  },
  async delivers({ aoi }: People, title = 'Wireframes') {
    await aoi.opens('/milestone deliver');
    await aoi.fillsIn({
      Milestone: title,
      'What was delivered': 'Five sketches',
      Proof: 'https://example.com/sketches',
    });
  },
  accepts: ({ haru }: People) => haru.presses('Accept').under('Delivered: Wireframes'),
  approves: ({ mio }: People) => mio.presses('Approve and send').under('JPY 200,000', TEAM),
  async pauses({ aoi }: People) {
    await aoi.opens('/project pause');
    await aoi.fillsIn({ Why: 'The shop moves house', 'Planned until': '2026-12-01' });
  },
  async saysTransferred({ haru }: People) {
    await haru.presses('Paid by transfer').opens('Invoice ');
    await haru.fillsIn({ 'Day of the transfer': '2026-11-23' });
  },
  /** The deposit came in under its number, and something that is for no invoice. */
  async importsStatement({ mio }: People) {
    await mio.opens('/invoice statement');
    const content =
      'Date,Amount,Payer,Reference\n2026-11-20,300000,KAWA FOODS,2026-0001\n2026-11-20,77,Tax office,\n';
    await mio.fillsIn({ Statement: [{ name: 'november.csv', content }] });
    await mio.closes({ all: true });
  },
  async proposes({ aoi, haru }: People) {
    await haru.presses('Request a change').opens('If something should change');
    await haru.fillsIn({ 'What should change': 'Order by telephone, too', Why: 'Older customers' });
    await aoi.presses('Assess').opens('Order by telephone', TEAM);
    await aoi.fillsIn({
      Milestone: 'Launch',
      'Impact on scope': 'A call-back form',
      'Price difference': '80,000',
      'New due day': '2027-01-22',
      Alternatives: 'Only a number on the page',
    });
  },
  agrees: ({ haru }: People) => haru.presses('Agree').under('our proposal'),
  async signsAddendum({ haru }: People) {
    await haru.presses('Review and sign').isTold('To sign: Addendum');
    return signs(haru, 'Haru Kawamura');
  },
} as const;
