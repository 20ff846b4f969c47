import { KAWA, TEAM } from '../../test/support/house.ts';
import { expectThat, type Narrator } from './narrator.ts';
import { sign } from './sign.ts';
import type { Stage } from './stage.ts';

type Scene = (stage: Stage, narrator: Narrator) => Promise<void>;

const intake: Scene = async ({ aoi, haru }, { chapter, commands, sees }) => {
  await chapter('1 · Kawa Foods becomes a client');
  await commands(aoi, '/intake', {
    Client: 'Kawa Foods',
    'Contact name': 'Haru Kawamura',
    'Contact e-mail': 'haru@kawa.example',
    'Client channel': KAWA,
    'Project name': 'New website',
    Outcome: 'Customers can order online',
    'In scope': 'Shop\nCheckout',
    'Not in scope': 'Photography',
    Budget: '1,000,000',
    'Wanted by': '2027-01-29',
    'How fixed is the date?': 'Soft',
    'Decision-maker': 'Haru Kawamura',
    'Stand-in': 'Yuki Ono',
    'Ways of working': '*',
  });
  await sees(haru, 'New website: how we get started');
  await sees(aoi, 'New project: New website', TEAM);
};

const agreement: Scene = async ({ aoi, haru, tomo }, narrator) => {
  const { chapter, commands, sees, isTold } = narrator;
  await chapter('2 · Milestones, and an agreement made of them');
  await commands(aoi, '/milestone add', {
    Title: 'Wireframes',
    Outcome: 'Every page is sketched',
    'Acceptance criteria': 'All five pages\nApproved by legal',
    Amount: '200,000',
    Due: '2026-12-10',
  });
  await commands(aoi, '/milestone add', {
    Title: 'Launch',
    Outcome: 'The site is live',
    'Acceptance criteria': 'Reachable at the domain',
    Amount: '500,000',
    Due: '2027-01-15',
  });
  await commands(aoi, '/agreement draft', { Deposit: '300,000', 'Start day': '2026-11-25' });
  await commands(aoi, '/agreement send', {});
  await sees(haru, 'Review and sign');
  const told = await isTold(tomo, 'Review and sign', 'Agreement to sign');
  expectThat(told.includes('Haru Kawamura'), 'Tomo may not sign and is told who may');
  await isTold(haru, 'Review and sign', 'Agreement to sign');
  await sign(haru, KAWA, narrator);
  await sees(haru, 'Signed by Haru Kawamura');
};

const deposit: Scene = async ({ haru, mio }, { chapter, timePasses, answers, sees }) => {
  await chapter('3 · The deposit');
  await sees(haru, 'Invoice 2026-0001');
  await timePasses('2026-11-25T01:00:00Z');
  await sees(mio, '2026-0001', TEAM);
  await answers(mio, 'Mark as paid', '2026-0001', { Reference: 'KAWA 1125' }, TEAM);
  await sees(haru, 'We have received');
};

const delivery: Scene = async ({ aoi, haru, mio }, { chapter, commands, answers, presses, sees }) => {
  await chapter('4 · A delivery, a question, an acceptance, an invoice');
  await commands(aoi, '/milestone deliver', {
    Milestone: 'Wireframes',
    'What was delivered': 'Five sketches',
    Proof: 'https://kawa.example/sketches',
  });
  await sees(haru, 'Delivered: Wireframes');
  await answers(haru, 'Ask a question', 'Delivered: Wireframes', {
    'Your question': 'Does page three work on a phone?',
  });
  await sees(aoi, 'Does page three work', TEAM);
  await answers(
    aoi,
    'Answer',
    'Does page three work',
    { 'Your answer': 'Yes, the last sketch shows it.' },
    TEAM,
  );
  await sees(haru, 'Answer about “Wireframes”');
  await presses(haru, 'Accept', 'Delivered: Wireframes');
  await sees(haru, 'Accepted by Haru Kawamura');
  await sees(mio, 'JPY 200,000', TEAM);
  await presses(mio, 'Approve and send', 'JPY 200,000', TEAM);
  await sees(haru, 'Invoice 2026-0002');
};

const change: Scene = async ({ aoi, haru }, { chapter, answers, presses, sees }) => {
  await chapter('5 · A change, agreed before anybody works on it', '2026-11-26T01:00:00Z');
  await answers(haru, 'Request a change', 'If something should change', {
    'What should change': 'Order by telephone, too',
    Why: 'Older customers',
  });
  await sees(aoi, 'Order by telephone', TEAM);
  await answers(
    aoi,
    'Assess',
    'Order by telephone',
    {
      Milestone: 'Launch',
      'Impact on scope': 'A call-back form',
      'Price difference': '80,000',
      'New due day': '2027-01-22',
      Alternatives: 'Only a number on the page',
    },
    TEAM,
  );
  await sees(haru, 'Change #1: our proposal');
  await presses(haru, 'Agree', 'Change #1: our proposal');
  await sees(haru, 'Agreed by Haru Kawamura');
};

const digests: Scene = async ({ aoi, haru }, { chapter, commands, timePasses, sees, asks }) => {
  await chapter('6 · What everybody is told without asking');
  await commands(aoi, '/milestone deliver', {
    Milestone: 'Launch',
    'What was delivered': 'The site, with the call-back form',
    Proof: 'https://kawa.example',
  });
  await timePasses('2026-11-27T00:30:00Z');
  await sees(aoi, 'Today, Fri 27 Nov 2026', TEAM);
  await timePasses('2026-11-27T07:00:00Z');
  const digest = await sees(haru, 'New website: this week');
  expectThat(digest.includes('[Accept]'), 'the digest has the button to decide under it');
  await asks(aoi, '/project status');
};

const silence: Scene = async ({ haru, mio }, { chapter, timePasses, presses, sees }) => {
  await chapter('7 · Nobody answers: warnings, then acceptance as agreed');
  await timePasses('2026-12-04T02:00:00Z');
  await sees(haru, '“Launch” waits for your decision');
  await timePasses('2026-12-11T01:00:00Z');
  const card = await sees(haru, 'Delivered: Launch');
  expectThat(card.includes('Accepted without an answer'), 'silence counts as acceptance');
  await presses(mio, 'Approve and send', 'JPY 580,000', TEAM);
  await sees(haru, 'Invoice 2026-0003');
};

export const scenes: readonly Scene[] = [intake, agreement, deposit, delivery, change, digests, silence];
