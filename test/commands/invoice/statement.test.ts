import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementSubmitted, statementWord } from '../../../commands/invoice/statement.ts';
import { chooseColumns, columnsSubmitted } from '../../../commands/invoice/statement-columns.ts';
import { reactions } from '../../../src/billing/statement/reactions.ts';
import { readBankStatement } from '../../../src/billing/statement/read-statement.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { came, seedReading, seedStatement } from '../../billing/statement/seed-statement.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const file = (name: string) => ({ id: 'F1', name, mimetype: 'text/csv', size: 100 });
const promised = async () =>
  (await room.effects(readBankStatement.kind))
    .filter(({ state }) => state === 'waiting')
    .map(({ payload }) => readBankStatement.payload.parse(payload));

describe('/invoice statement', () => {
  it('asks for a file, with the agency’s currency for amounts that name none', async () => {
    const { json } = modalOf(await typed(statementWord, standAt(room).call()));
    expect(json).toContain('file_input');
    expect(json).toContain('"JPY"');
    expect(json).not.toContain('received and not applied yet');
  });

  it('says what of earlier statements still waits', async () => {
    await seedStatement(room, [came({ minor: '77' })]);
    const { json } = modalOf(await typed(statementWord, standAt(room).call()));
    expect(json).toContain('JPY 77 is received and not applied yet');
  });

  it('promises to read the file, and says what follows', async () => {
    const { call, desk } = standAt(room);
    const values = { file: [file('nov.csv')], currency: 'EUR' };
    const answer = await statementSubmitted.answer({ ...call(), context: {}, values }, desk);
    expect(saidOf(answer)).toContain('being read');
    expect((await promised()).at(-1)).toMatchObject({
      slackFileId: 'F1',
      name: 'nov.csv',
      currency: 'EUR',
      giver: { name: 'Mio' },
      layout: null,
    });
  });

  it.each(['nov.pdf', 'nov.xlsx', 'nov'])('%s is refused at its field', async (name) => {
    const { call, desk } = standAt(room);
    const values = { file: [file(name)], currency: 'JPY' };
    await expect(statementSubmitted.answer({ ...call(), context: {}, values }, desk)).rejects.toMatchObject({
      code: 'statement.onlyKinds',
      field: 'file',
    });
  });

  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s is told who may before a modal opens', async (_who, person) => {
    const { call, desk } = standAt(room);
    const code = 'billing.notForYou';
    await expect(typed(statementWord, call(person))).rejects.toMatchObject({ code });
    const values = { file: [file('nov.csv')], currency: 'JPY' };
    await expect(
      statementSubmitted.answer({ ...call(person), context: {}, values }, desk),
    ).rejects.toMatchObject({ code });
  });

  it.each(locales)('the modal fits into Slack in %s', async (locale) => {
    modalOf(await typed(statementWord, standAt(room).call(mio, null, locale)));
  });
});

describe('the columns of a file that does not name them', () => {
  const sample = [
    ['2026-11-05', 'Kawa Foods', '1.000,50'],
    ['2026-11-06', 'Minato', '2.000,00'],
  ];
  const unclear = (columns = {}) =>
    seedReading(room, { unclear: { sample, columns, orders: [] }, sha256: 'unclear' });

  it('are chosen beside the first lines; what was recognised is filled in', async () => {
    const statementId = await unclear({ day: 0 });
    const { press, desk } = standAt(room);
    const { json } = modalOf(await chooseColumns.answer(press({ statementId }), desk));
    expect(json).toContain('2026-11-05 | Kawa Foods | 1.000,50');
    expect(json).toContain('2: Kawa Foods · Minato');
    expect(json).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"1: 2026-11-05 · 2026-11-06"',
    );
  });

  it('the same file is read again with what was said', async () => {
    const statementId = await unclear();
    const { call, desk } = standAt(room);
    const said = { day: '0', amount: '2', payer: '1', order: 'dmy' };
    const values = { debit: undefined, reference: undefined, ...said };
    const answer = await columnsSubmitted.answer({ ...call(), context: { statementId }, values }, desk);
    expect(saidOf(answer)).toContain('being read');
    expect((await promised()).at(-1)).toMatchObject({
      slackFileId: 'F1',
      name: 'nov.csv',
      answers: statementId,
      layout: { columns: { day: 0, amount: 2, payer: 1 }, order: 'dmy' },
    });
    const two = { ...values, debit: '1', order: undefined };
    await columnsSubmitted.answer({ ...call(), context: { statementId }, values: two }, desk);
    expect((await promised()).at(-1)?.layout).toMatchObject({
      columns: { credit: 2, debit: 1 },
      order: null,
    });
  });

  it('without any words nothing could be recognised', async () => {
    const statementId = await unclear();
    const { call, desk } = standAt(room);
    const none = { debit: undefined, payer: undefined, reference: undefined, order: undefined };
    const values = { day: '0', amount: '2', ...none };
    await expect(
      columnsSubmitted.answer({ ...call(), context: { statementId }, values }, desk),
    ).rejects.toMatchObject({ code: 'statement.wordsNeeded' });
  });

  it('only finance is asked, and only about a file with a question', async () => {
    const { press, desk } = standAt(room);
    const statementId = await unclear();
    await expect(chooseColumns.answer(press({ statementId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    await expect(chooseColumns.answer(press({ statementId: 'bst_no' }), desk)).rejects.toMatchObject({
      code: 'statement.unknown',
    });
  });
});
