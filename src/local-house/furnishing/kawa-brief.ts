import type { Dates } from './dates.ts';
import { ids } from './furniture.ts';
import type { Answers } from './player.ts';
import { acknowledged, type PlannedMilestone } from './steps.ts';

export const channel = ids.kawa;
export const project = 'Online shop';
export const titles = { concept: 'Shop concept', trial: 'Shop to try out', launch: 'Launch' } as const;

/** What Kawa Foods wants, as it was said in a first call. */
export const intakeAnswers = ({ day }: Dates): Answers => ({
  client: 'Kawa Foods',
  contactName: 'Haru Kawamura',
  contactEmail: 'haru@kawa.example',
  channel,
  projectName: project,
  outcome: 'Customers order our pickles and miso online, and the warehouse ships the next day.',
  inScope: 'Shop with twelve products\nCheckout with card and bank transfer\nOrder list for the warehouse',
  notInScope: 'Photography\nDelivery contracts',
  budget: '2,500,000 – 3,200,000',
  currency: 'JPY',
  wantedBy: day(20).toString(),
  dateFirmness: 'soft',
  decisionMaker: ids.haru,
  standIn: ids.yuki,
  locale: 'en',
  timeZone: 'Asia/Tokyo',
  country: 'JP',
  legalName: 'Kawa Foods K.K.',
  address: '4-5-6 Nishiki, Naka-ku, Nagoya 460-0003',
  source: 'Recommended by a supplier',
  acknowledged,
});

export const milestones = ({ day }: Dates): readonly PlannedMilestone[] => [
  {
    title: titles.concept,
    outcome: 'Everybody at Kawa knows what the shop will look like and how an order runs.',
    criteria: ['All eight pages are sketched', 'An order runs through on paper, from basket to receipt'],
    amount: '600,000',
    due: day(-7),
  },
  {
    title: titles.trial,
    outcome: 'The team at Kawa can place test orders.',
    criteria: ['A test order arrives in the warehouse', 'It works on a telephone'],
    amount: '1,200,000',
    due: day(0),
    dependsOn: titles.concept,
  },
  {
    title: titles.launch,
    outcome: 'Customers can order.',
    criteria: ['The shop is reachable at its address', 'The first order is paid and shipped'],
    amount: '800,000',
    due: day(15),
    dependsOn: titles.trial,
  },
];
