import { expect, it } from 'vitest';
import type { InHouse } from './in-house.ts';
import { signs } from './signs.ts';
import { wordsOfMilestones } from './words-of-milestones.ts';

const KAWA = 'kawa-hibiki';

/** Who one is, in the client's channel. */
export async function as({ me }: InHouse, name: string) {
  await me.becomes(name);
  await me.goesTo(KAWA);
  return me;
}

/** A client taken in and two milestones planned, the second of which waits for the first. */
export function playPlanning(here: InHouse, locale: keyof typeof wordsOfMilestones): void {
  const words = wordsOfMilestones[locale];

  it('milestones are planned with typed criteria and what they wait for; the plan is told', async () => {
    const aoi = await as(here, 'Aoi Tanaka');
    for (const [command, entries] of [
      ['/intake', words.intake],
      ['/milestone add', words.design],
      ['/milestone add', words.build],
    ] as const) {
      await aoi.opens(command);
      await aoi.fillsIn(entries);
      await aoi.submits();
      await aoi.leavesForm();
    }
    await aoi.types('/milestone status');
    await aoi.sees(words.plan);
  });
}

/** The agreement signed, the first delivered with a proof for each criterion, seen and accepted: the next begins. */
export function playDelivering(here: InHouse, locale: keyof typeof wordsOfMilestones): void {
  const words = wordsOfMilestones[locale];

  it('the agreement goes out and is signed', async () => {
    const aoi = await as(here, 'Aoi Tanaka');
    for (const [command, entries] of [
      ['/agreement draft', words.agreement],
      ['/agreement send', {}],
    ] as const) {
      await aoi.opens(command);
      await aoi.fillsIn(entries);
      await aoi.submits();
      await aoi.leavesForm();
    }
    await aoi.sees(words.review);
    await signs(await as(here, 'Haru Kawamura'), words);
  });

  it('a delivery asks for the proof of each criterion, an uploaded screenshot among them', async () => {
    const aoi = await as(here, 'Aoi Tanaka');
    const picture = await here.tab.page.screenshot();
    await aoi.opens('/milestone deliver');
    await aoi.fillsIn(words.delivery);
    await aoi.submits();
    await aoi.field(words.metric).waitFor();
    await aoi.fillsIn({
      ...words.proofs,
      [words.screenshot]: { files: [{ name: 'cart.png', mimeType: 'image/png', buffer: picture }] },
    });
    await aoi.submits();
    // A decimal comma would be ten times as much.
    await aoi.form().getByText(words.notANumber).waitFor();
    await aoi.fillsIn({ [words.metric]: '1.4' });
    await aoi.submits();
    await aoi.leavesForm();
  });

  it('the client reads the proofs, opens the screenshot, and accepts: the next begins by itself', async () => {
    const haru = await as(here, 'Haru Kawamura');
    await haru.messages(words.delivered).getByRole('button', { name: words.seeFiles, exact: true }).waitFor();
    const card = await haru.sees(words.delivered);
    for (const said of [words.measured, 'https://example.com/shop', 'cart.png', 'SHA-256'])
      expect(card).toContain(said);
    await haru.presses(words.seeFiles).under(words.delivered);
    await haru.sees(words.files);
    const opening = here.tab.page.context().waitForEvent('page');
    await haru.main.getByRole('link', { name: 'cart.png' }).last().click();
    const shown = await opening;
    await shown.waitForLoadState();
    const width = await shown.getByRole('img').evaluate('document.images[0].naturalWidth');
    expect(width).toBeGreaterThan(300);
    await shown.close();
    await haru.presses(words.accept).under(words.delivered);
    await haru.sees(words.accepted);
    await haru.sees(words.begins);
  });
}
