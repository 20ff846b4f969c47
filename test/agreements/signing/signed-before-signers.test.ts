import { randomUUID } from 'node:crypto';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { migrate } from '../../../src/adapters/postgres/migrate.ts';
import { createPerform } from '../../../src/adapters/postgres/perform.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { declineAgreement } from '../../../src/agreements/decline-agreement.ts';
import { loadAgreement } from '../../../src/agreements/load-agreement.ts';
import { signAgreement } from '../../../src/agreements/sign-agreement.ts';
import { signersOf } from '../../../src/agreements/signers-asked.ts';
import { usualTerms } from '../../../src/kernel/terms.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { temporaryDataDir } from '../../support/data-dir.ts';
import { emptyDatabase } from '../../support/database.ts';
import { migrationsDirectory, poolOn } from '../../support/postgres.ts';
import { haru, NOW, yuki } from '../../support/room.ts';
import { sha256 } from '../../support/rows.ts';
import { origin, sentences } from '../agreement-room.ts';

const bytes = Buffer.from('We agree.');
const signature = {
  contactId: yuki.id,
  typedName: 'Yuki Kawa',
  name: 'Yuki',
  company: 'Kawa Foods',
  email: null,
  slackUserId: yuki.slackUserId,
  slackTeamId: yuki.slackTeamId,
  locale: 'en',
  ...sentences,
  signedAt: '2026-11-05T04:05:06.789123Z',
  documentSha256: sha256(bytes),
  ip: null,
  userAgent: null,
};

/** Agreements as they were kept before there were several signers: each with one row and no place. */
async function furnishOld(pool: pg.Pool): Promise<void> {
  const insert = (table: string, row: Readonly<Record<string, unknown>>) => {
    const places = Object.keys(row).map((_column, index) => `$${index + 1}`);
    const columns = Object.keys(row).map((column) => `"${column}"`);
    return pool.query(`insert into ${table} (${columns}) values (${places})`, Object.values(row));
  };
  const created = { created_at: '2026-11-02T01:00:00Z' };
  const where = { locale: 'en', time_zone: 'Asia/Tokyo', country: 'JP' };
  await insert('agency', { name: 'Hibiki', currency: 'JPY', ...where, ...created });
  await insert('client', { id: 'cli_kawa', name: 'Kawa Foods', ...where, ...created });
  for (const { id, name, slackUserId, slackTeamId } of [haru, yuki])
    await insert('contact', {
      ...{ id, name, client_id: 'cli_kawa', email: null },
      ...{ slack_user_id: slackUserId, slack_team_id: slackTeamId, ...created },
    });
  const template = { id: 'tpl_1', locale: 'en', version: 1, title: 'Service agreement', body: 'We agree.' };
  await insert('agreement_template', { ...template, ...created });
  const document = { id: 'doc_1', kind: 'agreement', name: 'a.pdf', media_type: 'application/pdf' };
  await insert('document', { ...document, sha256: sha256(bytes), bytes, ...created });
  const out = { document_id: 'doc_1', provider_ref: 'x', sent_at: '2026-11-03T01:00:00Z' };
  const until = { expires_at: '2026-12-03T01:00:00Z' };
  const closed = { closed_at: '2026-11-05T05:00:00Z', closed_reason: 'Too dear' };
  const states: Readonly<Record<string, object>> = {
    draft: {},
    sending: {},
    sent: { ...out, ...until },
    asked: { status: 'sent', ...out, ...until },
    signed: { ...out, ...until, closed_at: closed.closed_at, signature: JSON.stringify(signature) },
    declined: { ...out, ...until, ...closed },
    voided: { ...out, ...until, ...closed },
    expired: { ...out, ...until, ...closed },
  };
  for (const [name, state] of Object.entries(states)) {
    await insert('engagement', {
      ...{ id: `eng_${name}`, client_id: 'cli_kawa', name, status: 'proposed', currency: 'JPY', ...where },
      ...{ terms: JSON.stringify(usualTerms('en')), acceptor_id: haru.id, stand_in_id: yuki.id, ...created },
    });
    await insert('agreement', {
      ...{ id: `agr_${name}`, engagement_id: `eng_${name}`, version: 1, template_id: 'tpl_1', status: name },
      ...{ locale: 'en', title: 'Agreement', body: 'We agree.', fee: 0, deposit: 0, currency: 'JPY' },
      ...{ starts_on: '2026-12-01', terms: JSON.stringify(usualTerms('en')), plan: '[]' },
      ...{ provider: 'click-to-sign', signer_id: haru.id, ...created, ...state },
    });
  }
}

it('agreements from before there were signers have one each, and go on where they were', async () => {
  const database = await emptyDatabase();
  const pool = poolOn(database.url);
  const { prisma, close } = openDatabase(database.url, { connections: 4, onError: () => undefined });
  onTestFinished(async () => {
    await close();
    await pool.end();
    await database.drop();
  });
  const before = await temporaryDataDir();
  for (const name of (await readdir(migrationsDirectory)).filter((one) => one < '20261122000008'))
    await cp(join(migrationsDirectory, name), join(before, name), { recursive: true });
  const bring = (directory: string) =>
    migrate({ pool, directory, now: () => Temporal.Instant.from(NOW), newId: randomUUID });
  await bring(before);
  await furnishOld(pool);
  await bring(migrationsDirectory);

  const standing = async (name: string) =>
    (await signersOf(prisma, `agr_${name}`)).map(({ id, personId, role, position, status }) => [
      ...[id, personId, role, position, status],
    ]);
  const place = (name: string, person: Person, status: string) => [
    [`sgn_${name}`, person.id, 'client', 1, status],
  ];
  for (const name of ['draft', 'voided', 'expired']) expect([name, await standing(name)]).toEqual([name, []]);
  expect(await standing('sending')).toEqual(place('sending', haru, 'waiting'));
  expect(await standing('sent')).toEqual(place('sent', haru, 'asked'));
  expect(await standing('declined')).toEqual(place('declined', haru, 'declined'));
  // Whoever signed, in the stead of whoever was asked.
  expect(await standing('signed')).toEqual(place('signed', yuki, 'signed'));
  const [signed] = await signersOf(prisma, 'agr_signed');
  expect(signed).toMatchObject({ signature, name: 'Yuki' });
  expect(signed?.status === 'signed' && signed.signedAt.toString()).toBe('2026-11-05T04:05:06.789Z');
  for (const { id } of await prisma.agreement.findMany()) await loadAgreement(prisma, id);

  const perform = createPerform({ prisma, consequencesOf: () => [], budgetMs: 20_000 });
  const visit = (person: Person) =>
    ({ person, locale: 'en', now: Temporal.Instant.from(NOW), newId }) as const;
  const input = { ...sentences, origin, typedName: 'Yuki', documentSha256: sha256(bytes) };
  await perform(signAgreement, { ...input, agreementId: 'agr_sent' }, visit(yuki));
  expect((await loadAgreement(prisma, 'agr_sent')).status).toBe('signed');
  await perform(declineAgreement, { agreementId: 'agr_asked', reason: 'No', origin }, visit(haru));
  expect(await standing('asked')).toEqual(place('asked', haru, 'declined'));
});
