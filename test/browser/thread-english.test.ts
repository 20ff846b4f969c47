import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playBesideTheThread } from './support/play-beside-the-thread.ts';
import { playTheThread } from './support/play-the-thread.ts';

describeInChromium('the whole thread in English', () => {
  const here = inHouse({ locale: 'en', database: 'own' });
  playTheThread(here, 'en');
  playBesideTheThread(here);
});
