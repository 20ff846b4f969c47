import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { aoi, haru } from '../../support/room.ts';
import { openSigningPages, type SigningPages } from './signing-pages.ts';

let pages: SigningPages;
beforeAll(async () => {
  pages = await openSigningPages();
});
afterAll(() => pages.close());

it('the text in force opens as PDF for those of this engagement, once something is signed', async () => {
  const { engagementId: subject, agreementId } = await pages.room.sentAgreement();
  const until = pages.now().add({ minutes: 30 });
  const opened = (contactId: string) => pages.get(pages.links.to('document', { subject, contactId, until }));
  expect((await opened(aoi.id)).headers.get('content-type')).toContain('text/html');
  await pages.room.sign(agreementId);
  for (const { id } of [aoi, haru]) {
    const answer = await opened(id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('inline');
    expect(await answer.text()).toContain('The text in force');
  }
  expect((await opened(newId('con'))).headers.get('content-type')).toContain('text/html');
});
