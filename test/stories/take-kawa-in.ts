import { KAWA } from '../support/house.ts';
import type { PersonInStory } from '../support/people.ts';

/** The whole intake, filled in as an agency would after a first call. */
export async function takeKawaIn(by: PersonInStory, values: Record<string, string | null | string[]> = {}) {
  await by.opens('/intake', KAWA);
  await by.fillsIn({
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
    'Decision-maker': 'U0HARU0001',
    'Stand-in': 'U0YUKI0001',
    'Ways of working': '*',
    ...values,
  });
}
